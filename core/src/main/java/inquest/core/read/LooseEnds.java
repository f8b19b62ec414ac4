package inquest.core.read;

import static inquest.core.read.TokenTree.child;
import static inquest.core.read.TokenTree.tie;

import inquest.core.read.Annotated.Token;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Ties up what the parser leaves loose, or hangs on the wrong word, where people speak plainly or write notes.
 *
 * <p>In "me they beat" it gives the beating two subjects, and in "reports five women raped" it makes the women only what is reported.
 */
final class LooseEnds {

    private static final Set<String> OBJECTIVE = Set.of("me", "him", "us", "them");

    /** What is somebody's, and of which, as of his body, nothing is told by "detained" or "shot" behind his name. */
    private static final Set<String> OWNED = Set.of("whereabouts", "fate");

    /** Of these what is reported may be a deed with its victim: "reports two men shot". */
    private static final Set<String> REPORTING =
            Set.of("report", "confirm", "document", "record", "register", "list", "count");

    private LooseEnds() {}

    /** Mends the words of a sentence in place. */
    static void mend(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (fronted(tokens, i)) {
                tie(tokens, i, tokens.get(i).head(), "obj");
            }
            OptionalInt first = joined(tokens, i);
            if (first.isPresent()) {
                int and = tokens.get(i).head();
                tie(tokens, i, first.getAsInt(), "conj");
                for (int at = i + 1; at < tokens.size(); at++) {
                    if (tokens.get(at).head() == i && tokens.get(at).relation().equals("conj")) {
                        tie(tokens, at, first.getAsInt(), "conj");
                    }
                }
                tie(tokens, and, i, "cc");
            }
            if (slit(tokens, i)) {
                undergone(tokens, i);
            }
            if (found(tokens, i)) {
                befallen(tokens, i);
            }
            int whose = whose(tokens, i);
            if (whose >= 0) {
                tie(tokens, i, whose, "acl");
            }
            if (reported(tokens, i)) {
                tie(tokens, i, "VBN", i - 1, "acl");
            }
        }
    }

    /** "Me also they beat with a cable": two subjects, the first of them by its form an object. */
    private static boolean fronted(List<Token> tokens, int i) {
        Token pronoun = tokens.get(i);
        return pronoun.relation().equals("nsubj")
                && OBJECTIVE.contains(pronoun.word().toLowerCase(Locale.ROOT))
                && pronoun.head() > i
                && IntStream.range(i + 1, pronoun.head())
                        .anyMatch(at -> tokens.get(at).head() == pronoun.head()
                                && tokens.get(at).relation().equals("nsubj"))
                && child(tokens, pronoun.head(), "obj") < 0;
    }

    /** "took my brother, and my uncle's son, and Roe": where a parser hangs the "and" on the verb, the object that the son is joined to. */
    private static OptionalInt joined(List<Token> tokens, int i) {
        Token noun = tokens.get(i);
        int and = noun.head();
        if (!noun.pos().startsWith("N") || !noun.relation().equals("dep") || and < 0 || and > i) {
            return OptionalInt.empty();
        }
        Token cc = tokens.get(and);
        if (!cc.word().equals("and") || !cc.relation().equals("dep") || cc.head() < 0) {
            return OptionalInt.empty();
        }
        int object = child(tokens, cc.head(), "obj");
        return object >= 0 && object < and ? OptionalInt.of(object) : OptionalInt.empty();
    }

    /** "His throat had been slit": an adjective to the parser, and not what was done. */
    private static boolean slit(List<Token> tokens, int i) {
        Token slit = tokens.get(i);
        return slit.word().equals("slit") && slit.pos().equals("JJ") && child(tokens, i, "cop") >= 0;
    }

    private static void undergone(List<Token> tokens, int i) {
        Token slit = tokens.get(i);
        tie(tokens, i, "VBN", slit.head(), slit.relation());
        tie(tokens, child(tokens, i, "cop"), i, "aux:pass");
        int throat = child(tokens, i, "nsubj");
        if (throat >= 0) {
            tie(tokens, throat, i, "nsubj:pass");
        }
    }

    /** "Detainee found hanging in cell", "man found dead": nobody in it is who found. */
    private static boolean found(List<Token> tokens, int i) {
        Token found = tokens.get(i);
        if (!found.word().equals("found")
                || !found.pos().equals("VBD")
                || i + 1 >= tokens.size()
                || child(tokens, i, "nsubj") < 0) {
            return false;
        }
        Token state = tokens.get(i + 1);
        return state.head() == i
                && (state.word().matches("dead|hanging|hanged")
                        || (Lexicon.deed(state.lemma()) && state.pos().equals("VBN")))
                && child(tokens, i, "obj") < 0
                && child(tokens, i, "ccomp") < 0
                && child(tokens, i, "aux") < 0
                && child(tokens, i + 1, "nsubj") < 0
                && child(tokens, i + 1, "obj") < 0;
    }

    private static void befallen(List<Token> tokens, int i) {
        Token found = tokens.get(i);
        tie(tokens, i, "VBN", found.head(), found.relation());
        tie(tokens, child(tokens, i, "nsubj"), i, "nsubj:pass");
    }

    /** "The whereabouts of Roe and Doe, detained in May": Roe, whom the participle tells of; negative where it is no such one. */
    private static int whose(List<Token> tokens, int i) {
        Token participle = tokens.get(i);
        int thing = participle.head();
        boolean loose = participle.pos().equals("VBN")
                && participle.relation().equals("acl")
                && thing >= 0
                && thing < i - 1
                && (OWNED.contains(tokens.get(thing).lemma())
                        || Traces.remains(tokens.get(thing).lemma()))
                && tokens.get(i - 1).word().equals(",");
        return loose
                ? IntStream.range(thing + 1, i)
                        .filter(at -> tokens.get(at).head() == thing
                                && tokens.get(at).relation().equals("nmod")
                                && tokens.get(at).pos().startsWith("N"))
                        .findFirst()
                        .orElse(-1)
                : -1;
    }

    /** "The sheikh reports five women raped while gathering wood", "confirmed two men shot". */
    private static boolean reported(List<Token> tokens, int i) {
        Token deed = tokens.get(i);
        if (i == 0
                || deed.head() < 0
                || !Lexicon.deed(deed.lemma())
                || !deed.pos().matches("VB[DN]")) {
            return false;
        }
        Token people = tokens.get(i - 1);
        return deed.relation().matches("dep|ccomp|xcomp")
                && REPORTING.contains(tokens.get(deed.head()).lemma())
                && people.relation().equals("obj")
                && people.head() == deed.head()
                && people.pos().matches("N.*|CD")
                && child(tokens, i, "obj") < 0
                && child(tokens, i, "nsubj") < 0;
    }
}
