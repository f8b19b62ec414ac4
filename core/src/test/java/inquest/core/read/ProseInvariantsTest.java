package inquest.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Anchor;
import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Claim.Detail;
import inquest.core.model.Mention;
import inquest.core.model.Party;
import inquest.core.model.Span;
import inquest.core.model.Words;
import inquest.core.read.Annotated.Sentence;
import inquest.core.read.Annotated.Time;
import inquest.core.read.Annotated.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every reading, of sense or nonsense. */
class ProseInvariantsTest {

    private static final long SEED = 20_010_615;
    private static final List<String> WORDS = List.of(
            "Soldiers",
            "killed",
            "ordered",
            "execution",
            "of",
            "by",
            "said",
            "denied",
            "the",
            "massacre",
            "Anna",
            "Tolvane",
            "LWU",
            "(",
            ")",
            ",",
            ".",
            "“",
            "”",
            "\"",
            "‘",
            "’",
            "he",
            "his",
            "who",
            "I",
            "we",
            "between",
            "and",
            "900",
            "200-300",
            "over",
            "thousands",
            "6",
            "Mordad",
            "1367",
            "1988",
            "names",
            "minister",
            "Judge",
            "as",
            "genocide",
            "responsible",
            "for",
            "life",
            "sentence",
            "instead",
            "no",
            "not",
            "may",
            "😀",
            "𝔸",
            "#",
            "ı",
            "İ",
            "ß",
            "-",
            "/",
            "99999999999999999999",
            "KILLED",
            "PRISONERS",
            "according",
            "to",
            "or",
            "hundred",
            "\u200f",
            "است");
    private static final List<String> TAGS = List.of(
            "NN", "NNS", "NNP", "NNPS", "VBD", "VBN", "VBG", "IN", "DT", "CD", "JJ", "PRP", "PRP$", "WP", "POS", ".");
    private static final List<String> ENTITIES =
            List.of("O", "O", "PERSON", "ORGANIZATION", "LOCATION", "NUMBER", "DATE", "COUNTRY");
    private static final List<String> RELATIONS = List.of(
            "nsubj",
            "nsubj:pass",
            "obj",
            "obl",
            "nmod",
            "nmod:poss",
            "case",
            "det",
            "amod",
            "compound",
            "appos",
            "conj",
            "acl",
            "acl:relcl",
            "advcl",
            "ccomp",
            "xcomp",
            "aux",
            "aux:pass",
            "mark",
            "nummod",
            "dep",
            "parataxis",
            "cop",
            "iobj");
    private static final List<String> VALUES = List.of(
            "1988",
            "1988-07",
            "1988-13",
            "1988-02-30",
            "1988-SU",
            "198X",
            "XXXX-07",
            "XXXX-99-99",
            "XXXX-WXX-7",
            "P2Y",
            "",
            "PRESENT_REF",
            "XXXX-WXX-9",
            "0000");

    static List<String> passages() {
        return Passages.ANNOTATOR.passages();
    }

    @ParameterizedTest
    @MethodSource("passages")
    void tiesEveryPassageToItsWords(String text) {
        check(text, Passages.read(text));
    }

    @ParameterizedTest
    @MethodSource("passages")
    void readsTheSameTwice(String text) {
        assertThat(Passages.read(text)).isEqualTo(Passages.read(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 12, 40})
    void bearsAnyGrammar(int length) {
        Random random = new Random(SEED + length);
        for (int run = 0; run < 400; run++) {
            Annotated annotated = nonsense(random, length);
            check(annotated.text(), read(annotated));
        }
    }

    @Test
    void bearsOneVeryLongSentence() {
        Annotated annotated = nonsense(new Random(SEED), 3000);
        check(annotated.text(), read(annotated));
    }

    @Test
    void bearsSentenceThatIsOneLongChain() {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            tokens.add(new Token(
                    new Span(7 * i, 7 * i + 6), "killed", "kill", "VBD", "O", i - 1, i == 0 ? "root" : "ccomp"));
        }
        Annotated annotated = new Annotated("killed ".repeat(3000), List.of(new Sentence(tokens)), List.of());
        check(annotated.text(), read(annotated));
    }

    private static Reading read(Annotated annotated) {
        return Passages.READER.read(Passages.original(annotated.text(), "2001-06"), annotated, Gazetteer.EMPTY);
    }

    /** Up to three sentences of random words in random trees, as an annotator could give them. */
    private static Annotated nonsense(Random random, int length) {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        List<Time> times = new ArrayList<>();
        int at = 0;
        for (int sentence = 0; sentence < 3 && length > 0; sentence++) {
            List<Token> tokens = new ArrayList<>();
            List<Integer> order = order(random, length);
            for (int i = 0; i < length; i++) {
                String word = pick(random, WORDS);
                Span span = new Span(at, at + word.codePointCount(0, word.length()));
                String gap = random.nextInt(20) == 0 ? "\n\n" : " ";
                text.append(word).append(gap);
                at = span.end() + gap.length();
                // A tree: each word hangs on one that comes earlier in a random order.
                int place = order.indexOf(i);
                int head = place == 0 ? -1 : order.get(random.nextInt(place));
                tokens.add(new Token(
                        span,
                        word,
                        lemma(word),
                        pick(random, TAGS),
                        pick(random, ENTITIES),
                        head,
                        head < 0 ? "root" : pick(random, RELATIONS)));
                if (random.nextInt(6) == 0) {
                    times.add(new Time(span, "DATE", pick(random, VALUES)));
                }
            }
            sentences.add(new Sentence(tokens));
        }
        return new Annotated(text.toString(), sentences, times);
    }

    private static List<Integer> order(Random random, int length) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            order.add(random.nextInt(order.size() + 1), i);
        }
        return order;
    }

    private static String lemma(String word) {
        return switch (word) {
            case "killed", "KILLED" -> "kill";
            case "ordered" -> "order";
            case "said" -> "say";
            case "denied" -> "deny";
            case "names" -> "name";
            default -> word.toLowerCase(Locale.ROOT);
        };
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    // ---- what must hold

    private static void check(String text, Reading reading) {
        reading.mentions().stream().map(Mention::anchor).forEach(anchor -> checkQuote(text, anchor));
        List<ClaimId> ids = reading.claims().stream().map(Claim::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        Set<ClaimId> known = ids.stream().collect(Collectors.toSet());
        Span whole = new Span(0, text.codePointCount(0, text.length()));
        for (Claim claim : reading.claims()) {
            checkQuote(text, claim.anchor());
            assertThat(known).containsAll(claim.content().about());
            assertThat(spans(claim)).allMatch(whole::covers);
            details(claim.content().detail())
                    .forEach(words ->
                            assertThat(words.text()).isEqualTo(words.span().of(text)));
        }
    }

    private static void checkQuote(String text, Anchor anchor) {
        assertThat(anchor.quote()).isEqualTo(anchor.span().of(text));
    }

    private static List<Span> spans(Claim claim) {
        Claim.Roles roles = claim.roles();
        Stream<Span> parties = Stream.of(roles.actors(), roles.targets(), roles.instruments())
                .flatMap(List::stream)
                .map(Party::span);
        Stream<Span> speakers =
                claim.attribution().stream().map(Attribution::speaker).map(Party::span);
        Stream<Span> cues = claim.attribution().stream().map(Attribution::cue).flatMap(Optional::stream);
        Stream<Span> place = roles.place().stream().map(found -> found.span());
        Stream<Span> details = details(claim.content().detail()).map(Words::span);
        return Stream.of(parties, speakers, cues, place, details)
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<Words> details(Detail detail) {
        return Stream.of(detail.office(), detail.body(), detail.term(), detail.qualification(), detail.charge())
                .flatMap(Optional::stream);
    }
}
