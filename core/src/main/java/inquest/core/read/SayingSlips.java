package inquest.core.read;

import static inquest.core.read.TokenTree.finite;
import static inquest.core.read.TokenTree.has;
import static inquest.core.read.TokenTree.tie;

import inquest.core.name.Tables;
import inquest.core.read.Annotated.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Mends what the parser gets wrong between clauses: who says, what is said, and of whom a further clause tells. */
final class SayingSlips {

    private static final Set<String> SAYING = Tables.rows(Lexicon.class, "cues.tsv").stream()
            .filter(row -> row.get(1).equals("says") || row.get(1).equals("claims"))
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

    private SayingSlips() {}

    /** Mends a sentence in place. */
    static void mend(List<Token> tokens) {
        for (int i = 1; i < tokens.size() - 1; i++) {
            if (that(tokens, i)) {
                tell(tokens, i);
            } else if (between(tokens, i)) {
                join(tokens, i);
            } else if (without(tokens, i)) {
                undergo(tokens, i);
            } else if (who(tokens, i) >= 0) {
                int verb = tokens.get(i).head();
                tie(tokens, verb, who(tokens, i), "acl:relcl");
            }
        }
    }

    /** "the allegation that police killed Roe": a parser takes the allegation for what was killed. */
    private static boolean that(List<Token> tokens, int i) {
        Token that = tokens.get(i);
        int verb = that.head();
        return that.lemma().equals("that")
                && that.relation().equals("obj")
                && verb > i
                && tokens.get(verb).relation().equals("acl:relcl")
                && tokens.get(verb).head() == i - 1
                && Lexicon.saying(tokens.get(i - 1).lemma())
                && IntStream.range(i + 1, tokens.size())
                        .anyMatch(at -> tokens.get(at).head() == verb
                                && tokens.get(at).relation().matches("obj|nsubj:pass"));
    }

    private static void tell(List<Token> tokens, int i) {
        Token that = tokens.get(i);
        int verb = that.head();
        tie(tokens, i, "IN", verb, "mark");
        tie(tokens, verb, i - 1, "ccomp");
    }

    /** "Roe, police said, was shot": a parser leaves Roe alone, and the shooting without anybody. */
    private static boolean between(List<Token> tokens, int i) {
        Token saying = tokens.get(i);
        int done = passive(tokens, i);
        if (!SAYING.contains(saying.lemma())
                || !finite(saying)
                || !tokens.get(i + 1).word().equals(",")
                || done < 0) {
            return false;
        }
        int whom = whom(tokens, i, done);
        int comma = comma(tokens, i);
        return whom >= 0 && comma > whom && speaker(tokens, i, comma) >= 0;
    }

    /** The participle behind the comma that hangs on the saying, with nobody as its subject; negative where there is none. */
    private static int passive(List<Token> tokens, int i) {
        return IntStream.range(i + 2, tokens.size())
                .filter(at -> tokens.get(at).head() == i
                        && tokens.get(at).relation().equals("dep")
                        && tokens.get(at).pos().equals("VBN")
                        && !has(tokens, at, "nsubj", "nsubj:pass")
                        && has(tokens, at, "aux:pass"))
                .findFirst()
                .orElse(-1);
    }

    private static int comma(List<Token> tokens, int i) {
        return IntStream.range(0, i)
                .filter(at -> tokens.get(at).word().equals(","))
                .reduce((first, second) -> second)
                .orElse(-1);
    }

    /** Who undergoes it: what the saying hangs on, or what a parser takes for who says so. */
    private static int whom(List<Token> tokens, int i, int done) {
        Token saying = tokens.get(i);
        int comma = comma(tokens, i);
        if (saying.relation().equals("parataxis") && saying.head() >= 0 && saying.head() < comma) {
            return tokens.get(saying.head()).pos().matches("NN.*|PRP")
                            && tokens.get(saying.head()).head() < 0
                    ? saying.head()
                    : -1;
        }
        return IntStream.range(0, Math.max(0, comma))
                .filter(at ->
                        tokens.get(at).head() == i && tokens.get(at).relation().equals("nsubj") && done > i)
                .findFirst()
                .orElse(-1);
    }

    /** Who says so: what stands between the comma and the saying. */
    private static int speaker(List<Token> tokens, int i, int comma) {
        return IntStream.range(comma + 1, i)
                .filter(at -> tokens.get(at).head() == i
                        ? tokens.get(at).relation().equals("nsubj")
                        : tokens.get(at).relation().equals("appos"))
                .filter(at -> at == i - 1)
                .findFirst()
                .orElse(-1);
    }

    private static void join(List<Token> tokens, int i) {
        int done = passive(tokens, i);
        int whom = whom(tokens, i, done);
        int speaker = speaker(tokens, i, comma(tokens, i));
        Token saying = tokens.get(i);
        if (saying.head() == whom) {
            tie(tokens, i, tokens.get(whom).head(), tokens.get(whom).relation());
        }
        tie(tokens, whom, done, "nsubj:pass");
        tie(tokens, done, i, "ccomp");
        tie(tokens, speaker, i, "nsubj");
    }

    /** "Roe and Doe released, no charge", "Two men killed, no arrests": what there is none of was not released. */
    private static boolean without(List<Token> tokens, int i) {
        Token no = tokens.get(i);
        int object = no.head();
        if (!no.word().equals("no") || !tokens.get(i - 1).word().equals(",") || object < i) {
            return false;
        }
        int verb = tokens.get(object).head();
        return tokens.get(object).relation().equals("obj")
                && verb >= 0
                && verb < i
                && Lexicon.actVerb(tokens.get(verb).lemma())
                && tokens.get(verb).pos().matches("VB[DN]")
                && has(tokens, verb, "nsubj")
                && !has(tokens, verb, "aux");
    }

    private static void undergo(List<Token> tokens, int i) {
        int object = tokens.get(i).head();
        int verb = tokens.get(object).head();
        tie(tokens, object, verb, "parataxis");
        for (int at = 0; at < verb; at++) {
            if (tokens.get(at).head() == verb && tokens.get(at).relation().equals("nsubj")) {
                tie(tokens, at, verb, "nsubj:pass");
            }
        }
    }

    /** Of "the killing of Roe, who was buried on Monday" Roe is who was buried: who is named last before; negative where none is. */
    private static int who(List<Token> tokens, int i) {
        Token who = tokens.get(i);
        int verb = who.head();
        int before = tokens.get(i - 1).word().equals(",") ? i - 2 : i - 1;
        if (!who.lemma().equals("who")
                || verb < i
                || before < 0
                || !tokens.get(verb).relation().equals("acl:relcl")) {
            return -1;
        }
        int head = tokens.get(verb).head();
        if (head < 0 || head >= before || !Lexicon.actNoun(tokens.get(head).lemma())) {
            return -1;
        }
        return IntStream.rangeClosed(head + 1, before)
                .filter(at -> tokens.get(at).head() == head
                        && tokens.get(at).relation().equals("nmod")
                        && tokens.get(at).pos().startsWith("NN")
                        && !tokens.get(at).entity().matches("DATE|LOCATION"))
                .reduce((first, second) -> second)
                .orElse(-1);
    }
}
