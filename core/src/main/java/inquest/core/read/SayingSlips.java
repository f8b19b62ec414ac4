package inquest.core.read;

import static inquest.core.read.TokenTree.above;
import static inquest.core.read.TokenTree.child;
import static inquest.core.read.TokenTree.finite;
import static inquest.core.read.TokenTree.has;
import static inquest.core.read.TokenTree.tie;
import static inquest.core.read.TokenTree.tieSubject;

import inquest.core.read.Annotated.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Mends what the parser gets wrong about who says so, what is said, and of whom a further clause tells. */
final class SayingSlips {

    private static final Set<String> TOLD = Set.of("dep", "ccomp");

    /** Whoever is told something by an official tells it on. */
    private static final Set<String> PRESS = Set.of("reporter", "journalist", "newsman", "AFP", "Reuters");

    private SayingSlips() {}

    /** Whether the word names those whom officials tell something: "told reporters". */
    static boolean press(Word hearer) {
        return PRESS.contains(hearer.lemma());
    }

    /** Mends a sentence in place. */
    static void mend(List<Token> tokens) {
        for (int i = 1; i < tokens.size() - 1; i++) {
            saidBehind(tokens, i);
            alsoStated(tokens, i);
            claimOf(tokens, i);
            if (that(tokens, i)) {
                tell(tokens, i);
            } else if (interjected(tokens, i)) {
                setApart(tokens, i);
            } else if (without(tokens, i)) {
                undergo(tokens, i);
            } else if (described(tokens, i) >= 0) {
                describe(tokens, i);
            } else if (who(tokens, i) >= 0) {
                int verb = tokens.get(i).head();
                tie(tokens, verb, who(tokens, i), "acl:relcl");
            }
        }
    }

    /** "The claim of the union that 900 died there is not proven": what is claimed, and nothing that tells of the union. */
    private static void claimOf(List<Token> tokens, int verb) {
        Token told = tokens.get(verb);
        int that = child(tokens, verb, "mark");
        if (!told.pos().startsWith("V")
                || !told.relation().equals("dep")
                || that < 0
                || !tokens.get(that).word().equals("that")) {
            return;
        }
        // What is no part of a phrase ends the way up.
        int top = above(tokens, verb, word -> !word.relation().matches("nmod|appos|compound"));
        if (top >= 0
                && top < that
                && top != told.head()
                && Lexicon.saying(tokens.get(top).lemma())) {
            tie(tokens, verb, top, "acl");
        }
    }

    /**
     * "Gunmen killed nine in attacks across the east, police and doctors said", "…, an official told reporters": a parser gives the saying words
     * of the clause before it, or makes it what the clause says.
     */
    private static void saidBehind(List<Token> tokens, int said) {
        Token saying = tokens.get(said);
        int deed = saying.head();
        boolean hearers = saying.lemma().equals("tell")
                && PRESS.contains(tokens.get(said + 1).lemma())
                && said + 2 < tokens.size()
                && tokens.get(said + 2).word().equals(".");
        boolean says =
                saying.lemma().equals("say") && tokens.get(said + 1).word().equals(".");
        int comma = IntStream.range(0, said)
                .filter(at -> tokens.get(at).word().equals(","))
                .max()
                .orElse(-1);
        if (!(hearers || says)
                || !saying.pos().equals("VBD")
                || comma < 1
                || deed < 0
                || deed > comma
                || !saying.relation().matches("parataxis|ccomp|dep")
                || IntStream.range(comma, said)
                        .anyMatch(at -> tokens.get(at).pos().startsWith("V"))) {
            return;
        }
        int subject = IntStream.range(comma + 1, said)
                .filter(at -> tokens.get(at).head() == said
                        && tokens.get(at).relation().equals("nsubj"))
                .findFirst()
                .orElse(-1);
        if (subject < 0) {
            return;
        }
        for (int at = 0; at < comma; at++) {
            if (tokens.get(at).head() == said) {
                tie(tokens, at, deed, tokens.get(at).relation());
            }
        }
        int first = -1;
        for (int at = comma + 1; at < subject; at++) {
            boolean outside = tokens.get(at).head() < comma;
            if (outside
                    && tokens.get(at).pos().matches("NN.*")
                    && first < 0
                    && tokens.get(at + 1).word().equals("and")) {
                first = at;
                tie(tokens, at, said, "nsubj");
            } else if (outside && tokens.get(at).pos().matches("NN.*|JJ|CC")) {
                tie(tokens, at, subject, tokens.get(at).relation().equals("cc") ? "cc" : "compound");
            }
        }
        if (first >= 0) {
            tie(tokens, subject, first, "conj");
        }
        int top = tokens.get(deed).relation().equals("conj")
                ? above(tokens, deed, word -> !word.relation().equals("conj"))
                : deed;
        tie(tokens, said, top < 0 ? deed : top, "parataxis");
    }

    /** "denied that anybody had been beaten and stated that they had died": a parser makes the stating a part of what was denied. */
    private static void alsoStated(List<Token> tokens, int stated) {
        Token second = tokens.get(stated);
        int denied = second.head();
        int saying = denied < 0 ? -1 : tokens.get(denied).head();
        if (saying < 0
                || !second.pos().matches("VB[DN]")
                || !second.relation().equals("conj")
                || !second.lemma().matches("state|say|claim|add|insist|maintain|assert")
                || !tokens.get(stated + 1).word().equals("that")
                || !tokens.get(denied).relation().equals("ccomp")
                || tokens.get(saying).head() >= 0) {
            return;
        }
        int content = tokens.get(stated + 1).head();
        tie(tokens, stated, "VBD", saying, "conj");
        if (content > stated && tokens.get(content).head() == denied) {
            tie(tokens, content, stated, "ccomp");
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

    /**
     * "Roe asked for more, by the principle invoked by the court": a parser takes the principle for who invokes, and hangs the sentence on it.
     *
     * @return the verb of the sentence; negative where there is none
     */
    private static int described(List<Token> tokens, int i) {
        boolean bare = tokens.get(i).pos().equals("VBN")
                && !has(tokens, i, "aux", "aux:pass", "cop")
                && tokens.get(i - 1).head() == i
                && tokens.get(i - 1).relation().startsWith("nsubj")
                && tokens.get(i + 1).lemma().equals("by");
        int sentence = bare ? child(tokens, i, "ccomp", "parataxis") : -1;
        return sentence >= 0 && sentence < i - 1 && finite(tokens.get(sentence)) ? sentence : -1;
    }

    private static void describe(List<Token> tokens, int i) {
        int sentence = described(tokens, i);
        tie(tokens, sentence, tokens.get(i).head(), tokens.get(i).relation());
        tie(tokens, i - 1, sentence, "dep");
        tie(tokens, i, i - 1, "acl");
    }

    /** "Roe, police say, was shot": a parser leaves Roe alone, or takes him for who says so, and hangs the shooting on the saying. */
    private static boolean interjected(List<Token> tokens, int i) {
        return tokens.get(i + 1).word().equals(",")
                && Lexicon.cueVerb(tokens.get(i).lemma())
                && told(tokens, i) >= 0
                && subject(tokens, i) >= 0;
    }

    /** The verb behind the comma that hangs on the saying, with nobody as its subject; negative where there is none. */
    private static int told(List<Token> tokens, int i) {
        return IntStream.range(i + 2, tokens.size())
                .filter(at -> tokens.get(at).head() == i
                        && TOLD.contains(tokens.get(at).relation())
                        && tokens.get(at).pos().startsWith("VB")
                        && !has(tokens, at, "nsubj", "nsubj:pass", "mark"))
                .findFirst()
                .orElse(-1);
    }

    /** Whose verb that is: what the saying hangs on, or what a parser takes for who says so; negative where there is none. */
    private static int subject(List<Token> tokens, int i) {
        Token saying = tokens.get(i);
        if (saying.relation().equals("parataxis")) {
            int who = saying.head();
            boolean alone = who >= 0
                    && who < i
                    && tokens.get(who).relation().equals("root")
                    && tokens.get(who).pos().matches("NN.*|PRP|CD")
                    && has(tokens, i, "nsubj");
            return alone ? who : -1;
        }
        Token speaker = tokens.get(i - 1);
        boolean two = finite(saying)
                && (speaker.head() == i
                        ? speaker.relation().equals("nsubj")
                        : speaker.relation().equals("appos"))
                && has(tokens, told(tokens, i), "aux:pass");
        int who = two ? child(tokens, i, "nsubj") : -1;
        return IntStream.range(who + 1, i - 1)
                        .anyMatch(at -> tokens.get(at).word().equals(","))
                ? who
                : -1;
    }

    private static void setApart(List<Token> tokens, int i) {
        int verb = told(tokens, i);
        int who = subject(tokens, i);
        boolean alone = tokens.get(i).head() == who;
        Token above = tokens.get(alone ? who : i);
        if (!alone) {
            tie(tokens, i - 1, i, "nsubj");
        }
        tieSubject(tokens, who, verb);
        tie(tokens, verb, above.head(), above.relation());
        tie(tokens, i, verb, "parataxis");
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
