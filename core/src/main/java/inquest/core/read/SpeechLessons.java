package inquest.core.read;

import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a text in which people have marked who says what into questions that a linear model learns from. */
public final class SpeechLessons {

    /**
     * What people have marked.
     *
     * @param cue the words that introduce; may be in several parts
     * @param source who says it; empty where nobody is named
     */
    public record Told(List<Span> cue, List<Span> source) {

        /** Keeps its own copies. */
        public Told {
            cue = List.copyOf(cue);
            source = List.copyOf(source);
        }
    }

    /**
     * A choice to learn.
     *
     * @param options the features of each
     * @param right which of them is right
     */
    public record Question(List<List<String>> options, int right) {

        /** Keeps its own copy. */
        public Question {
            options = List.copyOf(options);
        }
    }

    private final List<Word> words;
    private final Cues cues;
    private final Speakers speakers;
    private final Map<Word, Told> told = new HashMap<>();

    /**
     * Lessons of one text.
     *
     * @param annotated its grammar
     * @param marked what people have marked in it
     */
    public SpeechLessons(Annotated annotated, List<Told> marked) {
        this.words = Word.sentences(annotated).stream().flatMap(List::stream).toList();
        Lexicon lexicon = Lexicon.load();
        Quoted quoted = new Quoted(annotated.text(), words);
        this.cues = new Cues(quoted, lexicon);
        this.speakers = new Speakers(quoted, lexicon);
        for (Told one : marked) {
            top(one.cue()).ifPresent(word -> told.putIfAbsent(word, one));
        }
    }

    /** The cues' lemmas with their sort, one a cue: such as {@code say/V}. */
    public List<String> keys() {
        return told.keySet().stream().map(Cues::key).toList();
    }

    /** Of each verb, and each other word with one of these keys, whether it introduces speech: option 0 is no, 1 is yes. */
    public List<Question> cues(Set<String> keys) {
        List<Question> questions = new ArrayList<>();
        for (Word word : words) {
            if (Cues.verbal(word) || keys.contains(Cues.key(word))) {
                questions.add(new Question(List.of(List.of(), cues.features(word)), told.containsKey(word) ? 1 : 0));
            }
        }
        return questions;
    }

    /** Of each cue, who speaks: option 0 is nobody, the others are words of its sentence. */
    public List<Question> speakers() {
        List<Question> questions = new ArrayList<>();
        for (Word cue : words) {
            Told one = told.get(cue);
            if (one == null) {
                continue;
            }
            List<Word> candidates = speakers.candidates(cue);
            Set<Word> heads = new HashSet<>(heads(one.source()));
            int right = one.source().isEmpty() ? 0 : -1;
            List<List<String>> options = new ArrayList<>();
            options.add(speakers.nobody(cue));
            for (Word candidate : candidates) {
                if (right < 0 && heads.contains(candidate)) {
                    right = options.size();
                }
                options.add(speakers.features(cue, candidate));
            }
            if (right >= 0) {
                questions.add(new Question(options, right));
            }
        }
        return questions;
    }

    private Optional<Word> top(List<Span> spans) {
        return heads(spans).stream()
                .filter(word -> !word.isRelation("punct", "aux") || word.text().equals(":"))
                .min(Comparator.comparing((Word word) -> !word.verb())
                        .thenComparing(word -> word.span().start()));
    }

    /** The words of some spans that hang on a word outside. */
    private List<Word> heads(List<Span> spans) {
        List<Word> inside = new ArrayList<>();
        for (Span span : spans) {
            for (int i = first(span.start());
                    i < words.size() && words.get(i).span().start() < span.end();
                    i++) {
                inside.add(words.get(i));
            }
        }
        return inside.stream()
                .filter(word -> word.head().filter(inside::contains).isEmpty())
                .toList();
    }

    private int first(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
