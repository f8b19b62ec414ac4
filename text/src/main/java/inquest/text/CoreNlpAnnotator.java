package inquest.text;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.CoreMap;
import inquest.core.model.Span;
import inquest.core.read.Annotated;
import inquest.core.read.Annotated.Sentence;
import inquest.core.read.Annotated.Time;
import inquest.core.read.Annotated.Token;
import inquest.core.read.Annotator;
import inquest.core.read.Turns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * English grammar by Stanford CoreNLP: tokens, lemmas, coarse names, basic dependencies, expressions of time.
 *
 * <p>The models load at the first text, some seconds and half a gigabyte; a run that reads nothing new pays nothing. One
 * instance serves many threads. It makes English the default locale of the process, and leaves it so. Its coreference, open
 * extraction and quotation speakers are left out on purpose: they link pronouns and speakers wrongly where it harms most.
 */
public final class CoreNlpAnnotator implements Annotator {

    /** What the recognisers of names say of a word that a number or a time may still claim. */
    private static final Set<String> OPEN = Set.of("O", "MISC", "NUMBER", "ORDINAL");

    private static final Pattern ORDINAL = Pattern.compile(
            "\\d+(st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh"
                    + "|eighth|ninth|tenth|eleventh|twelfth|(thir|four|fif|six|seven|eigh|nine)teenth|(twen|thir|for|fif)tieth");

    private @Nullable Models loaded;
    private final TimeExpressions timeExpressions = new TimeExpressions();

    @Override
    public String version() {
        return "CoreNLP 4.5.10, casing 1, insertions 1, pseudonyms 2, times 2, cuts 2";
    }

    @Override
    public Annotated annotate(String text) {
        // CoreNLP writes small letters and numbers as the default locale has them: under Turkish "In" loses the dot of
        // its i, under Persian a century of SUTime has Persian digits. It cannot be told otherwise, so the process is;
        // for good, since to set the locale back would race with other threads.
        Locale.setDefault(Locale.ENGLISH);
        List<Sentence> sentences = new ArrayList<>();
        List<Time> times = new ArrayList<>();
        CodePoints points = new CodePoints(text);
        String plain = Insertions.opened(Casing.mended(text));
        String written = Pseudonyms.named(plain);
        Stretches stretches = new Stretches(written, Turns.in(text));
        for (int from = 0; from < text.length(); ) {
            int to = stretches.end(from);
            String stretch = written.substring(from, to);
            if (Stretches.hasWords(stretch)) {
                Annotation annotation = new Annotation(stretch);
                Models models = models();
                models.pipeline().annotate(annotation);
                collect(annotation, models.parser(), from, plain, points, sentences, times);
            }
            from = to;
        }
        return new Annotated(text, sentences, times);
    }

    private synchronized Models models() {
        Models known = loaded;
        if (known == null) {
            known = Models.load();
            loaded = known;
        }
        return known;
    }

    @Override
    public synchronized void rest() {
        if (loaded != null) {
            loaded = null;
            // CoreNLP keeps what it has made in a pool of its own.
            StanfordCoreNLP.clearAnnotatorPool();
        }
    }

    /** What takes seconds to load, and is shared by all threads from then on. */
    private record Models(StanfordCoreNLP pipeline, TransitionParser parser) {

        static Models load() {
            Properties settings = new Properties();
            settings.setProperty("annotators", "tokenize,pos,lemma,ner");
            settings.setProperty("ner.applyFineGrained", "false");
            settings.setProperty("ner.buildEntityMentions", "false");
            // Times are looked for afterwards, where there can be one: they cost as much as names do.
            settings.setProperty("ner.applyNumericClassifiers", "false");
            settings.setProperty("ner.useSUTime", "false");
            settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
            settings.setProperty("tokenize.options", "untokenizable=noneKeep,invertible=true");
            return new Models(new StanfordCoreNLP(settings), new TransitionParser());
        }
    }

    private void collect(
            Annotation annotation,
            TransitionParser parser,
            int offset,
            String plain,
            CodePoints points,
            List<Sentence> sentences,
            List<Time> times) {
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
            int[] heads = new int[labels.size()];
            String[] relations = new String[labels.size()];
            Arrays.fill(heads, -1);
            Arrays.fill(relations, "root");
            for (TypedDependency arc : parser.dependencies(labels)) {
                if (arc.gov().index() > 0) {
                    heads[arc.dep().index() - 1] = arc.gov().index() - 1;
                    relations[arc.dep().index() - 1] = arc.reln().toString();
                }
            }
            String[] entities = labels.stream().map(CoreNlpAnnotator::entity).toArray(String[]::new);
            for (TimeExpressions.Found found : timeExpressions.in(sentence)) {
                for (int i = found.from(); i < found.to(); i++) {
                    if (OPEN.contains(entities[i])) {
                        entities[i] = found.type();
                    }
                }
                times.add(new Time(
                        points.span(
                                offset + labels.get(found.from()).beginPosition(),
                                offset + labels.get(found.to() - 1).endPosition()),
                        found.type(),
                        found.value()));
            }
            List<Token> tokens = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                CoreLabel label = labels.get(i);
                String word = Pseudonyms.own(label.originalText(), plain, offset + label.beginPosition());
                tokens.add(new Token(
                        points.span(offset + label.beginPosition(), offset + label.endPosition()),
                        word,
                        word.equals(label.originalText()) ? label.lemma() : word,
                        label.tag(),
                        entities[i],
                        heads[i],
                        relations[i]));
            }
            sentences.add(new Sentence(tokens));
        }
    }

    private static String entity(CoreLabel label) {
        String name = label.ner() == null ? "O" : label.ner();
        if (!OPEN.contains(name)) {
            return name;
        }
        String word = label.originalText().toLowerCase(Locale.ROOT);
        if (ORDINAL.matcher(word).matches()) {
            return "ORDINAL";
        }
        return label.tag().equals("CD") ? "NUMBER" : name;
    }

    /** Offsets in UTF-16 units to offsets in code points, in order of asking or not. */
    private static final class CodePoints {
        private final int[] before;

        CodePoints(String text) {
            before = new int[text.length() + 1];
            for (int i = 0; i < text.length(); i++) {
                boolean second = Character.isLowSurrogate(text.charAt(i))
                        && i > 0
                        && Character.isHighSurrogate(text.charAt(i - 1));
                before[i + 1] = before[i] + (second ? 0 : 1);
            }
        }

        Span span(int start, int end) {
            return new Span(before[start], before[end]);
        }
    }
}
