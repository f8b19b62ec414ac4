package inquest.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Span;
import inquest.core.read.Annotated.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ParserSlipsTest {

    private static final List<String> WORDS = List.of(
            "Many",
            "of",
            "the",
            "who",
            "which",
            "to",
            "by",
            "report",
            "murder",
            "killing",
            "said",
            "say",
            ",",
            "between",
            "and",
            "1988",
            "20",
            "in",
            "was",
            "police",
            "them",
            "most",
            "sentenced",
            "death",
            "body",
            "found",
            "shot",
            "that",
            "me");
    private static final List<String> POS = List.of(
            "IN", "DT", "NN", "NNS", "NNP", "VBG", "VBD", "VBN", "VBP", "WP", "WDT", "TO", "CD", "PRP", ",", "CC");
    private static final List<String> RELATIONS = List.of(
            "nsubj",
            "nsubj:pass",
            "obj",
            "obl",
            "case",
            "amod",
            "dep",
            "acl",
            "acl:relcl",
            "nmod",
            "det",
            "advcl",
            "ccomp",
            "xcomp",
            "parataxis",
            "conj",
            "cc",
            "mark",
            "aux",
            "aux:pass",
            "nummod",
            "compound",
            "appos",
            "punct");

    @Test
    void leavesEverySentenceATree() {
        Random random = new Random(20261126);
        int mended = 0;
        for (int run = 0; run < 200_000; run++) {
            List<Token> sentence = sentence(random);
            List<Token> after = ParserSlips.mended(sentence);
            mended += after.equals(sentence) ? 0 : 1;
            assertThat(after).hasSameSizeAs(sentence);
            for (int i = 0; i < after.size(); i++) {
                int steps = 0;
                for (int at = i;
                        at >= 0 && steps <= after.size();
                        at = after.get(at).head()) {
                    steps++;
                }
                if (steps > after.size()) {
                    throw new AssertionError("expected a tree, found " + after + " of " + sentence);
                }
            }
        }
        assertThat(mended).isPositive();
    }

    /** Words of a tree in which most of the patterns that are mended come up by chance. */
    private static List<Token> sentence(Random random) {
        int size = 4 + random.nextInt(8);
        int root = random.nextInt(size);
        int[] heads = new int[size];
        for (int i = 0; i < size; i++) {
            heads[i] = -1;
        }
        List<Integer> placed = new ArrayList<>(List.of(root));
        for (int i = 0; i < size; i++) {
            if (i != root) {
                heads[i] = placed.get(random.nextInt(placed.size()));
                placed.add(i);
            }
        }
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String word = one(WORDS, random);
            tokens.add(new Token(
                    new Span(10 * i, 10 * i + 5),
                    word,
                    word.equals("killing") ? "kill" : word,
                    one(POS, random),
                    "O",
                    heads[i],
                    i == root ? "root" : one(RELATIONS, random)));
        }
        return tokens;
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
