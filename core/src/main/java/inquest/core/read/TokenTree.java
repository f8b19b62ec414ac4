package inquest.core.read;

import inquest.core.read.Annotated.Token;
import java.util.List;
import java.util.function.Predicate;

/** What the mending of slips asks of a sentence whose words hang on each other, and how it hangs them elsewhere, in place. */
final class TokenTree {

    private TokenTree() {}

    /** Hangs a word on another; nothing hangs on itself. */
    static void tie(List<Token> tokens, int at, int head, String relation) {
        tie(tokens, at, tokens.get(at).pos(), head, relation);
    }

    /** Hangs a word on another as another part of speech: a participle that a parser took for an adjective. */
    static void tie(List<Token> tokens, int at, String pos, int head, String relation) {
        if (at != head) {
            tokens.set(at, tied(tokens.get(at), pos, head, relation));
        }
    }

    /** Hangs a word on another as a verb, which a parser took for a noun or quality. */
    static void tieVerb(List<Token> tokens, int at, String lemma, String pos, int head, String relation) {
        Token token = tokens.get(at);
        tokens.set(at, new Token(token.span(), token.word(), lemma, pos, token.entity(), head, relation));
    }

    /** The word under another head. */
    static Token tied(Token token, String pos, int head, String relation) {
        return new Token(token.span(), token.word(), token.lemma(), pos, token.entity(), head, relation);
    }

    /** Makes a word the subject of a verb, which acts or undergoes. */
    static void tieSubject(List<Token> tokens, int at, int verb) {
        tie(tokens, at, verb, subject(tokens, verb));
    }

    /** The relation in which a verb has its subject: passive if its auxiliary is. */
    static String subject(List<Token> tokens, int verb) {
        return has(tokens, verb, "aux:pass") ? "nsubj:pass" : "nsubj";
    }

    /** Whether a word governs another in one of these relations. */
    static boolean has(List<Token> tokens, int head, String... relations) {
        return child(tokens, head, relations) >= 0;
    }

    /** The first word that another governs in one of these relations; negative where there is none. */
    static int child(List<Token> tokens, int head, String... relations) {
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).head() == head
                    && List.of(relations).contains(tokens.get(at).relation())) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a word hangs on another, if only over others; on itself it does. */
    static boolean below(List<Token> tokens, int at, int above) {
        int word = at;
        for (int steps = tokens.size(); word >= 0 && word != above && steps > 0; steps--) {
            word = tokens.get(word).head();
        }
        return word == above;
    }

    /**
     * The nearest word over another that is wanted; negative where there is none. Where words hang on each other in a ring, as a parser or
     * a mending half done may have it, the search ends.
     */
    static int above(List<Token> tokens, int at, Predicate<Token> wanted) {
        int word = tokens.get(at).head();
        for (int steps = tokens.size(); word >= 0 && steps > 0; steps--) {
            if (wanted.test(tokens.get(word))) {
                return word;
            }
            word = tokens.get(word).head();
        }
        return -1;
    }

    /** Whether a word is a verb with a time of its own, and no bare form or participle: "kills", "killed". */
    static boolean finite(Token token) {
        return token.pos().equals("VBD")
                || token.pos().equals("VBP")
                || token.pos().equals("VBZ");
    }

    /**
     * Whether each word leads to the top of the sentence, and none over others back to itself. A word that hangs on itself alone, as a
     * parser may have it, counts as a top: {@link Word} leaves it without a head.
     */
    static boolean isTree(List<Token> tokens) {
        int[] seenFrom = new int[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            while (at >= 0 && seenFrom[at] == 0) {
                seenFrom[at] = i + 1;
                int head = tokens.get(at).head();
                at = head == at ? -1 : head;
            }
            if (at >= 0 && seenFrom[at] == i + 1) {
                return false;
            }
        }
        return true;
    }
}
