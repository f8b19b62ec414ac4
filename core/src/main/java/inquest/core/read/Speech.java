package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Attribution;
import inquest.core.model.Edtf;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who says what in a text: speakers of quotations, of reported clauses, of "according to", and of the document itself.
 *
 * <p>A fragment of fewer than four words, or one that no verb of saying governs, is a scare quote and nobody's statement.
 */
final class Speech {

    private static final int FRAGMENT = 4;
    private static final int REACH = 14;
    private static final Set<String> TAKES_OBJECT = Set.of(
            "report",
            "allege",
            "claim",
            "confirm",
            "describe",
            "recount",
            "announce",
            "reveal",
            "disclose",
            "acknowledge",
            "admit",
            "recall",
            "remember");
    private static final Set<String> LEADS_IN = Set.of(":", ",");
    private static final Set<String> ACCORDING = Set.of("according");

    private record Quote(Span span, Optional<Party> speaker, Optional<Word> cue) {}

    private final List<Word> words;
    private final Lexicon lexicon;
    private final Times.Placed[] times;
    private final int[] paragraphs;
    private @Nullable NounPhrases phrases;
    private final Optional<Attribution> author;
    private final List<Span> quotations;
    private final List<Quote> quotes = new ArrayList<>();
    private final Map<Word, Quote> inQuote = new HashMap<>();

    /**
     * @param text the whole text
     * @param words all its words
     * @param times its expressions of time
     * @param author whom the whole exhibit speaks for, if it is a document of its own
     */
    Speech(String text, List<Word> words, Lexicon lexicon, List<Times.Placed> times, Optional<Party> author) {
        this.words = words;
        this.lexicon = lexicon;
        this.times = times.toArray(Times.Placed[]::new);
        this.author = author.map(
                party -> new Attribution(party, Optional.empty(), Optional.empty(), Attribution.Mode.DOCUMENT));
        this.paragraphs = paragraphs(text);
        this.quotations = Quotations.in(text);
    }

    /** Finds the quotations' speakers, in order, so that "he said" can lean on what was quoted before. */
    void listen(NounPhrases resolving) {
        this.phrases = resolving;
        quotations.forEach(this::add);
    }

    private Party party(Word speaker) {
        return Objects.requireNonNull(phrases, "listen first").one(speaker).party();
    }

    // ---- paragraphs

    /** For each code point the number of its paragraph: a blank line ends one, and so does a line that ends like a sentence. */
    private static int[] paragraphs(String text) {
        int[] points = text.codePoints().toArray();
        int[] paragraphs = new int[points.length + 1];
        int paragraph = 0;
        for (int i = 0; i < points.length; i++) {
            paragraphs[i] = paragraph;
            boolean blank =
                    points[i] == '\n' && i + 1 < points.length && (points[i + 1] == '\n' || points[i + 1] == '\r');
            boolean ended = points[i] == '\n' && i > 0 && ".!?:”\"’".indexOf(points[i - 1]) >= 0;
            paragraph += blank || ended ? 1 : 0;
        }
        paragraphs[points.length] = paragraph;
        return paragraphs;
    }

    int paragraph(Word word) {
        return paragraphs[word.span().start()];
    }

    boolean sameParagraph(Word one, Word other) {
        return paragraph(one) == paragraph(other);
    }

    // ---- quotations

    private void add(Span span) {
        List<Word> inside = words.subList(first(span.start()), first(span.end()));
        if (inside.isEmpty()) {
            return;
        }
        long letters = inside.stream()
                .filter(word -> Character.isLetterOrDigit(word.text().codePointAt(0)))
                .count();
        if (letters < FRAGMENT) {
            return;
        }
        Optional<Word> cue = cueBefore(inside, span).or(() -> cueAfter(inside, span));
        Optional<Party> speaker = cue.flatMap(this::speakerWord).map(this::party);
        if (speaker.isEmpty()) {
            Optional<Quote> last = continued(span);
            speaker = last.flatMap(Quote::speaker);
            cue = last.flatMap(Quote::cue);
        }
        if (speaker.isPresent()) {
            Quote quote = new Quote(span, speaker, cue);
            quotes.add(quote);
            inside.forEach(word -> inQuote.put(word, quote));
        }
    }

    /** The index of the first word that starts at or behind an offset. */
    private int first(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The verb of saying before a quotation: in its sentence, or in one that a colon or comma ends right before it. */
    private Optional<Word> cueBefore(List<Word> inside, Span span) {
        int start = first(span.start());
        boolean led = start > 0 && LEADS_IN.contains(words.get(start - 1).text());
        for (int i = start - 1; i >= 0 && start - i <= REACH * 2; i--) {
            Word word = words.get(i);
            boolean apart = !sameParagraph(word, inside.get(0)) && !word.text().equals(":");
            if (apart || inQuote.containsKey(word)) {
                return Optional.empty();
            }
            boolean near = word.sentence() == inside.get(0).sentence() || (led && start - i <= REACH);
            if (near && speaks(word)) {
                return Optional.of(word);
            }
            if (near && word.text().equals("”")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean speaks(Word word) {
        return lexicon.cue(word).isPresent() && speakerWord(word).isPresent();
    }

    private Optional<Word> cueAfter(List<Word> inside, Span span) {
        int end = first(span.end());
        Word last = inside.get(inside.size() - 1);
        for (int i = end; i < words.size() && i - end < REACH; i++) {
            Word word = words.get(i);
            if (!sameParagraph(word, last)
                    || word.text().matches("[“\"]")
                    || word.text().equals("``")) {
                break;
            }
            if (lexicon.cue(word).isPresent()
                    && speakerWord(word).filter(s -> !span.covers(s.span())).isPresent()) {
                return Optional.of(word);
            }
            if (word.text().matches("[.;]")) {
                break;
            }
        }
        return Optional.empty();
    }

    /** "…," she said. "…": the second goes on in the same voice; so does one that a paragraph break left unclosed. */
    private Optional<Quote> continued(Span span) {
        if (quotes.isEmpty()) {
            return Optional.empty();
        }
        Quote last = quotes.get(quotes.size() - 1);
        int between =
                paragraphs[span.start()] - paragraphs[Math.max(0, last.span().end() - 1)];
        Word lastWord = words.get(Math.max(0, first(last.span().end()) - 1));
        boolean unclosed = between <= 1 && !lastWord.text().matches("[”\"»’]|''");
        boolean adjacent = between == 0 && span.start() - last.span().end() < 120;
        return adjacent || unclosed ? Optional.of(last) : Optional.empty();
    }

    /** The subject of a verb of saying; of one without a subject, that of the verb it hangs on. */
    private Optional<Word> speakerWord(Word cue) {
        Optional<Word> own = cue.children("nsubj")
                .filter(subject ->
                        !subject.relation().equals("nsubj:pass") && !cue.lemma().equals("read"))
                .filter(subject -> !lexicon.kind(subject).equals(Party.Kind.EVENT) || resolvesToName(subject))
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        Optional<Word> beside = beside(cue);
        if (beside.isPresent()) {
            return beside;
        }
        boolean heard = cue.child("nsubj").isPresent();
        if (heard || !cue.isRelation("xcomp", "advcl", "conj", "acl", "dep", "parataxis")) {
            return Optional.empty();
        }
        Optional<Word> head = cue.head();
        if (cue.isRelation("acl")) {
            return head.filter(word -> resolvesToName(word)
                    || lexicon.kind(word) == Party.Kind.GROUP
                    || lexicon.kind(word) == Party.Kind.PERSON);
        }
        return head.flatMap(verb -> verb.child("nsubj").or(() -> speakerWord(verb)));
    }

    /** "…, the Lorne Council wrote": where the parser lost the subject, the name right before the verb is it. */
    private Optional<Word> beside(Word cue) {
        return cue.child("nsubj").isPresent()
                ? Optional.empty()
                : cue.next(-1).filter(word -> word.pos().startsWith("NNP"));
    }

    private boolean resolvesToName(Word word) {
        return word.pos().startsWith("NNP") || word.pronoun();
    }

    // ---- chains

    /** Who says "I" at this word: the speaker of the quotation around it, or the author of the exhibit. */
    Optional<Party> speakerAt(Word word) {
        Quote quote = inQuote.get(word);
        return quote != null ? quote.speaker() : author.map(Attribution::speaker);
    }

    /** Whether the word stands in a quotation that is somebody's statement. */
    boolean quoted(Word word) {
        return inQuote.containsKey(word);
    }

    /**
     * The chain of who says what a word tells, outermost first.
     *
     * @param word the word that names the act
     */
    List<Attribution> chain(Word word) {
        Quote quote = inQuote.get(word);
        Deque<Attribution> inner = new ArrayDeque<>();
        Deque<Attribution> outer = new ArrayDeque<>();
        for (Reported reported : reported(word)) {
            boolean inside = quote != null && quote.equals(inQuote.get(reported.cue()));
            boolean same = quote != null
                    && quote.speaker()
                            .filter(party -> party.name()
                                    .equals(reported.attribution().speaker().name()))
                            .isPresent();
            if (inside) {
                inner.addFirst(reported.attribution());
            } else if (!same) {
                outer.addFirst(reported.attribution());
            }
        }
        List<Attribution> chain = new ArrayList<>();
        author.ifPresent(chain::add);
        chain.addAll(outer);
        if (quote != null) {
            chain.add(direct(quote));
        }
        chain.addAll(inner);
        return chain;
    }

    private Attribution direct(Quote quote) {
        return new Attribution(
                quote.speaker().orElseThrow(),
                quote.cue().map(Word::span),
                quote.cue().flatMap(this::said),
                Attribution.Mode.DIRECT);
    }

    private record Reported(Word cue, Attribution attribution) {}

    /** Innermost first. */
    private List<Reported> reported(Word word) {
        List<Reported> found = new ArrayList<>();
        Word below = word;
        for (Word above : Stream.concat(Stream.of(word), word.ancestors()).toList()) {
            if (above != word && introduces(above, below)) {
                add(found, above, speakerWord(above));
            }
            above.under(ACCORDING, "obl", "nmod", "advmod", "advcl")
                    .filter(source -> !word.below(source))
                    .forEach(source -> add(found, source, Optional.of(source)));
            below = above;
        }
        return found;
    }

    private boolean introduces(Word above, Word below) {
        Optional<String> cue = lexicon.cue(above);
        if (cue.isEmpty()) {
            return false;
        }
        boolean wanted = cue.get().equals("asks");
        if (wanted) {
            return below.isRelation("ccomp");
        }
        boolean clause = below.isRelation("ccomp", "parataxis", "dep", "xcomp", "advcl");
        // "denied the torture": the denial is the speaker's, not the exhibit's.
        boolean denied =
                lexicon.act(above).filter(act -> act.kind() == ActKind.DENIAL).isPresent();
        boolean told = below.isRelation("obj") && (denied || TAKES_OBJECT.contains(above.lemma()));
        // "described the massacre as a crime": so is the name.
        boolean named =
                below.preposition().filter("as"::equals).isPresent() && below.isRelation("obl", "nmod", "advcl");
        return clause || told || named;
    }

    private void add(List<Reported> found, Word cue, Optional<Word> speaker) {
        if (speaker.isEmpty()) {
            return;
        }
        Party party = party(speaker.get());
        if (found.stream()
                .anyMatch(other -> other.attribution().speaker().name().equals(party.name()))) {
            return;
        }
        Word mark = cue == speaker.get() ? cue.child("case").orElse(cue) : cue;
        found.add(new Reported(
                cue, new Attribution(party, Optional.of(mark.span()), said(cue), Attribution.Mode.INDIRECT)));
    }

    /** When it was said: an expression of time that hangs on the verb of saying itself. */
    private Optional<Edtf> said(Word cue) {
        for (Times.Placed time : times) {
            Word first = time.words().get(0);
            if (first.sentence() == cue.sentence()
                    && !inQuote.containsKey(first)
                    && first.ancestors()
                            .filter(Word::verb)
                            .findFirst()
                            .filter(verb -> verb == cue)
                            .isPresent()) {
                return Optional.of(time.when().date());
            }
        }
        return Optional.empty();
    }

    /** Why a claim has the chain it has. */
    static Explanation why(List<Attribution> chain) {
        if (chain.isEmpty()) {
            return Explanation.of("speaker: the exhibit itself, no one is cited");
        }
        return new Explanation(
                "speaker",
                chain.stream()
                        .map(step -> Explanation.of(step.speaker().name() + ", "
                                + switch (step.mode()) {
                                    case DIRECT -> "quoted";
                                    case INDIRECT -> "in reported speech";
                                    case DOCUMENT -> "whose document this is";
                                }))
                        .toList());
    }
}
