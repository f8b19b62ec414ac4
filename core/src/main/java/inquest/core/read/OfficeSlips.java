package inquest.core.read;

import static inquest.core.read.TokenTree.child;
import static inquest.core.read.TokenTree.has;
import static inquest.core.read.TokenTree.tie;

import inquest.core.read.Annotated.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Mends sentences in which somebody is given an office, "named him minister", and the parser makes one thing of both. */
final class OfficeSlips {

    private static final Set<String> GIVING =
            Set.of("appoint", "name", "elect", "nominate", "designate", "make", "declare", "proclaim");

    private OfficeSlips() {}

    /** Mends a sentence in place. */
    static void mend(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            Token office = tokens.get(i);
            int verb = office.head();
            boolean given = Lexicon.officeNoun(office.lemma())
                    && office.pos().matches("NNP?")
                    && verb >= 0
                    && verb < i
                    && tokens.get(verb).pos().startsWith("V")
                    && GIVING.contains(tokens.get(verb).lemma());
            if (given) {
                holder(tokens, i, verb);
                inPassive(tokens, i, verb);
            }
        }
    }

    /** "appointed Jane Roe minister of justice", "named him minister": whom, and what. */
    private static void holder(List<Token> tokens, int office, int verb) {
        int first = verb + 1;
        int last = verb;
        // "elected Roe's brother governor"
        boolean owned = IntStream.range(first, office)
                .anyMatch(at -> tokens.get(at).pos().equals("POS"));
        while (!owned && last + 1 < office && belongs(tokens, last + 1, office)) {
            last++;
        }
        boolean obj = tokens.get(office).relation().matches("obj|xcomp");
        if (!obj || last < first || has(tokens, verb, "aux:pass") || child(tokens, verb, "obj") == first) {
            return;
        }
        for (int at = first; at < last; at++) {
            tie(tokens, at, last, "compound");
        }
        tie(tokens, last, verb, "obj");
        tie(tokens, office, verb, "xcomp");
    }

    /** A part of the name that a parser hangs before the office, or the pronoun that it makes the office's subject. */
    private static boolean belongs(List<Token> tokens, int at, int office) {
        Token token = tokens.get(at);
        boolean name = token.entity().equals("PERSON") && token.relation().equals("compound");
        boolean pronoun =
                token.word().matches("him|me|us|them|her") && token.relation().equals("nsubj");
        // "appointed her deputy" may be of hers; "her minister of justice" is none of hers.
        boolean her = token.word().equals("her")
                && token.relation().equals("nmod:poss")
                && child(tokens, office, "nmod") > office;
        return name ? token.head() > at && token.head() <= office : token.head() == office && (pronoun || her);
    }

    /** "Roe was appointed head of the judiciary". */
    private static void inPassive(List<Token> tokens, int office, int verb) {
        if (tokens.get(office).relation().equals("obj")
                && has(tokens, verb, "aux:pass")
                && has(tokens, verb, "nsubj:pass")) {
            tie(tokens, office, verb, "xcomp");
        }
    }
}
