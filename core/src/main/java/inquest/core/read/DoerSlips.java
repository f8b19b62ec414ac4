package inquest.core.read;

import static inquest.core.read.TokenTree.child;
import static inquest.core.read.TokenTree.has;
import static inquest.core.read.TokenTree.tie;
import static inquest.core.read.TokenTree.tieSubject;

import inquest.core.read.Annotated.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Mends sentences in which what is thought of the doers, or how they were dressed, stands before what they did. */
final class DoerSlips {

    private static final Set<String> THINKING =
            Set.of("believe", "think", "suspect", "say", "allege", "know", "report", "presume", "assume", "claim");

    private static final Set<String> DRESSED = Set.of("dress", "disguise", "pose", "masquerade", "clothe");

    private DoerSlips() {}

    /** Mends a sentence in place. */
    static void mend(List<Token> tokens) {
        for (int i = 1; i < tokens.size() - 3; i++) {
            thought(tokens, i);
            dressed(tokens, i);
        }
    }

    /** "Men believed to be militants abducted two nurses": a parser has the militants abducted, or the men believe. */
    private static void thought(List<Token> tokens, int thought) {
        Token verb = tokens.get(thought);
        boolean of = verb.pos().matches("VB[DN]")
                && THINKING.contains(verb.lemma())
                && tokens.get(thought + 1).word().equals("to")
                && tokens.get(thought - 1).pos().startsWith("NN")
                && !has(tokens, thought, "aux:pass");
        if (!of) {
            return;
        }
        int deed = IntStream.range(thought + 3, tokens.size())
                .filter(at -> tokens.get(at).pos().matches("VB[DN]")
                        && !tokens.get(at).relation().startsWith("aux"))
                .findFirst()
                .orElse(-1);
        if (deed < 0) {
            return;
        }
        // "Men believed to be rebels were arrested"
        int be = child(tokens, deed, "aux:pass");
        int first = be > thought && be < deed ? be : deed;
        boolean does = first == deed && !has(tokens, deed, "aux", "aux:pass") && takes(tokens, deed);
        if (!tokens.get(first - 1).pos().matches("NN.*|,|RB") || !(does || first == be)) {
            return;
        }
        take(tokens, thought - 1, thought, deed);
    }

    /** "Gunmen dressed as soldiers killed a priest": a parser has the soldiers kill. */
    private static void dressed(List<Token> tokens, int dressed) {
        if (!DRESSED.contains(tokens.get(dressed).lemma())
                || !tokens.get(dressed).pos().matches("VB[DNG]")
                || !tokens.get(dressed + 1).word().equals("as")
                || !tokens.get(dressed - 1).pos().startsWith("NN")) {
            return;
        }
        int guise = IntStream.range(dressed + 2, tokens.size())
                .filter(at -> tokens.get(at).pos().startsWith("NN"))
                .filter(at -> tokens.get(at).relation().startsWith("nsubj"))
                .findFirst()
                .orElse(-1);
        int deed = guise < 0 ? -1 : tokens.get(guise).head();
        if (deed > guise && !has(tokens, deed, "aux:pass") && takes(tokens, deed)) {
            take(tokens, dressed - 1, dressed, deed);
            tie(tokens, guise, dressed, "obl");
            tie(tokens, dressed + 1, guise, "case");
        }
    }

    /** Whether somebody or something stands behind the verb for it to act on. */
    private static boolean takes(List<Token> tokens, int verb) {
        return has(tokens, verb, "obj", "iobj")
                && tokens.get(Math.min(verb + 1, tokens.size() - 1)).pos().matches("DT|CD|NN.*|PRP\\$?|JJ.*|RB|CC");
    }

    /** Makes the doers the subject of their deed, and what was said of them a word about them. */
    private static void take(List<Token> tokens, int last, int aside, int deed) {
        int doers = child(tokens, aside, "nsubj", "nsubj:pass");
        int who = doers >= 0 && doers < aside ? doers : last;
        Token top = tokens.get(aside).head() == who ? tokens.get(who) : tokens.get(aside);
        if (top.head() != deed) {
            tie(
                    tokens,
                    deed,
                    top.head(),
                    top.head() < 0 ? "root" : top.relation().equals("dep") ? "ccomp" : top.relation());
        }
        tieSubject(tokens, who, deed);
        tie(tokens, aside, tokens.get(aside).pos().equals("VBG") ? "VBG" : "VBN", who, "acl");
    }
}
