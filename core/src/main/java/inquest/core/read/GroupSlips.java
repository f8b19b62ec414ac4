package inquest.core.read;

import static inquest.core.read.TokenTree.below;
import static inquest.core.read.TokenTree.child;
import static inquest.core.read.TokenTree.has;
import static inquest.core.read.TokenTree.tie;
import static inquest.core.read.TokenTree.tieSubject;

import inquest.core.read.Annotated.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Mends which people a noun or participle is told of: who is one and who several, who stands in a list and who tells it, and whom a
 * clause behind "those" or "it was" describes.
 */
final class GroupSlips {

    private static final Set<String> TIDINGS = Set.of(
            "report",
            "claim",
            "allegation",
            "statement",
            "rumour",
            "rumor",
            "news",
            "accusation",
            "charge",
            "complaint",
            "assertion");

    private static final Set<String> COURTS = Set.of("chamber", "court", "tribunal", "judge", "jury", "bench", "panel");
    private static final Set<String> RULING = Set.of("convicts", "sentences", "acquits");

    /** Words from the end of a sentence in which "officials said" closes it. */
    private static final int LAST = 3;

    private GroupSlips() {}

    /** Mends a sentence in place. */
    static void mend(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (titled(tokens, i)) {
                tie(tokens, i, "NN", token.head(), "compound");
            } else if (token.relation().equals("appos")) {
                callings(tokens, i);
            } else if (token.pos().equals("VBN") && token.relation().matches("dep|amod") && behindThose(tokens, i)) {
                tie(tokens, i, i - 1, "acl");
            } else if (token.pos().equals("VBG") && token.relation().equals("aux:pass")) {
                arriving(tokens, i);
            } else if (token.pos().matches("VB[DN]") && token.relation().equals("dep")) {
                reduced(tokens, i);
                itWas(tokens, i);
            } else if (token.word().equals("that") && token.relation().equals("obj")) {
                tidings(tokens, i);
            } else if (RULING.contains(token.word()) && token.pos().equals("NNS")) {
                ruling(tokens, i);
            } else if (token.pos().startsWith("NN") && token.relation().equals("dep")) {
                behindMonth(tokens, i);
            }
            if (token.lemma().equals("say") && TokenTree.finite(token) && i >= tokens.size() - LAST) {
                tellers(tokens, i);
            }
        }
    }

    /** "the accused Jane Roe": what she is called, and nobody accuses her here. */
    private static boolean titled(List<Token> tokens, int i) {
        Token accused = tokens.get(i);
        return accused.word().equals("accused")
                && accused.relation().equals("amod")
                && tokens.get(i - 1).word().equalsIgnoreCase("the")
                && accused.head() > i
                && tokens.get(accused.head()).pos().startsWith("NNP");
    }

    /** "the group's leader, Jane Roe, its deputy, John Doe, and …": a parser takes all that for one, who would have two names. */
    private static void callings(List<Token> tokens, int name) {
        int first = tokens.get(name).head();
        int calling = -1;
        boolean named = false;
        for (int at = first + 1; at < name; at++) {
            if (tokens.get(at).head() == first && tokens.get(at).relation().equals("appos")) {
                boolean person = tokens.get(at).pos().startsWith("NNP");
                calling = person ? -1 : at;
                named |= person;
            }
        }
        if (named
                && calling >= 0
                && tokens.get(name).pos().startsWith("NNP")
                && tokens.get(calling).pos().equals("NN")
                && has(tokens, calling, "nmod:poss", "det")
                && has(tokens, first, "conj")) {
            tie(tokens, calling, first, "conj");
            tie(tokens, name, calling, "appos");
        }
    }

    /** "The list of those killed includes", "was among those arrested, media reported": what befell them hangs on another word. */
    private static boolean behindThose(List<Token> tokens, int done) {
        Token those = tokens.get(done - 1);
        return those.word().equalsIgnoreCase("those")
                && those.relation().matches("nmod|obl|root|obj|conj|nsubj")
                && tokens.get(done).head() != done - 1
                && those.head() != done
                && !has(tokens, done, "aux", "aux:pass", "nsubj", "nsubj:pass", "mark");
    }

    /** "The widow of three men killed, spoke": a parser has the widow kill, and forgets what she did. */
    private static void reduced(List<Token> tokens, int later) {
        int verb = tokens.get(later).head();
        if (verb > 0
                && verb == later - 2
                && tokens.get(verb).head() < 0
                && tokens.get(verb).pos().matches("VB[DN]")
                && tokens.get(verb - 1).pos().startsWith("NN")
                && tokens.get(verb - 1).head() != verb
                && tokens.get(verb + 1).word().equals(",")
                && child(tokens, verb, "nsubj") >= 0
                && !has(tokens, verb, "obj", "aux", "aux:pass", "xcomp", "ccomp")) {
            int subject = child(tokens, verb, "nsubj");
            tie(tokens, later, -1, "root");
            tie(tokens, subject, later, "nsubj");
            tie(tokens, verb, "VBN", verb - 1, "acl");
        }
    }

    /** "The Chamber convicts Jane Roe of murder and sentences her to death": a parser reads of convicts and sentences. */
    private static void ruling(List<Token> tokens, int ruling) {
        int court = ruling - 1;
        int whom = IntStream.range(ruling + 1, tokens.size())
                .filter(at -> tokens.get(at).head() == ruling
                        && tokens.get(at).relation().equals("dep"))
                .findFirst()
                .orElse(-1);
        if (tokens.get(ruling).head() >= 0
                || !COURTS.contains(tokens.get(court).lemma().toLowerCase(Locale.ROOT))
                || tokens.get(court).head() != ruling
                || whom < 0
                || !tokens.get(whom).pos().startsWith("NNP")) {
            return;
        }
        verb(tokens, ruling, -1, "root");
        tie(tokens, court, ruling, "nsubj");
        tie(tokens, whom, ruling, "obj");
        int article = child(tokens, ruling, "det");
        if (article >= 0) {
            tie(tokens, article, court, "det");
        }
        int charge = child(tokens, whom, "nmod");
        if (charge >= 0) {
            tie(tokens, charge, ruling, "obl");
        }
        for (int at = whom + 1; at < tokens.size() - 1; at++) {
            if (RULING.contains(tokens.get(at).word())
                    && tokens.get(at).pos().equals("NNS")
                    && tokens.get(at - 1).word().equals("and")
                    && tokens.get(at + 1).word().matches("him|her|them")) {
                verb(tokens, at, ruling, "conj");
                tie(tokens, at - 1, at, "cc");
                int term = child(tokens, at + 1, "obl", "nmod");
                tie(tokens, at + 1, at, "obj");
                if (term >= 0) {
                    tie(tokens, term, at, "obl");
                }
            }
        }
    }

    private static void verb(List<Token> tokens, int at, int head, String relation) {
        Token token = tokens.get(at);
        String lemma = token.word().substring(0, token.word().length() - 1);
        tokens.set(at, new Token(token.span(), token.word(), lemma, "VBZ", token.entity(), head, relation));
    }

    /** "Troops arriving at noon arrested three suspects": a parser has the troops arrested. */
    private static void arriving(List<Token> tokens, int coming) {
        int verb = tokens.get(coming).head();
        int who = coming - 1;
        if (verb > coming
                && tokens.get(who).relation().equals("nsubj:pass")
                && tokens.get(who).head() == verb
                && !tokens.get(coming).lemma().matches("be|get")
                && has(tokens, verb, "obj")) {
            tie(tokens, coming, who, "acl");
            tie(tokens, verb, "VBD", tokens.get(verb).head(), tokens.get(verb).relation());
            tie(tokens, who, verb, "nsubj");
            for (int at = coming + 1; at < verb; at++) {
                if (tokens.get(at).head() == verb && tokens.get(at).relation().startsWith("obl")) {
                    tie(tokens, at, coming, tokens.get(at).relation());
                }
            }
        }
    }

    /** "It was the rebels who killed seven": the clause is told of them. */
    private static void itWas(List<Token> tokens, int verb) {
        int who = tokens.get(verb).head();
        int it = who < 0 ? -1 : child(tokens, who, "nsubj");
        if (who >= 0
                && who < verb
                && tokens.get(who).pos().startsWith("NN")
                && has(tokens, who, "cop")
                && it >= 0
                && tokens.get(it).lemma().equals("it")
                && tokens.get(who + 1).word().matches("who|that")
                && tokens.get(who + 1).head() == verb) {
            tie(tokens, verb, who, "acl:relcl");
        }
    }

    /** "the report by the Centre that soldiers killed sixty": that they did is the report, and they did not kill the Centre. */
    private static void tidings(List<Token> tokens, int that) {
        int verb = tokens.get(that).head();
        int report = IntStream.range(0, that)
                .filter(at -> TIDINGS.contains(tokens.get(at).lemma()))
                .reduce((first, later) -> later)
                .orElse(-1);
        boolean full = IntStream.range(that + 1, tokens.size())
                .anyMatch(at -> tokens.get(at).head() == verb
                        && tokens.get(at).relation().equals("obj"));
        if (verb > that
                && report >= 0
                && full
                && has(tokens, verb, "nsubj")
                && tokens.get(verb).relation().startsWith("acl")
                && tokens.get(verb).head() != report
                && !below(tokens, report, verb)) {
            tie(tokens, that, "IN", verb, "mark");
            tie(
                    tokens,
                    verb,
                    tokens.get(verb).pos().equals("VBN")
                            ? "VBD"
                            : tokens.get(verb).pos(),
                    report,
                    "acl");
        }
    }

    /** "on the night of 20 November 47 persons were detained": a parser hangs the persons on the month, and nobody is detained. */
    private static void behindMonth(List<Token> tokens, int people) {
        int month = tokens.get(people).head();
        if (month < 0
                || month > people
                || !OtherEvent.MONTHS.contains(tokens.get(month).word().toLowerCase(Locale.ROOT))
                || !has(tokens, people, "nummod")) {
            return;
        }
        IntStream.range(people + 1, tokens.size())
                .filter(at -> tokens.get(at).pos().startsWith("V")
                        && has(tokens, at, "aux:pass", "obj")
                        && !has(tokens, at, "nsubj", "nsubj:pass"))
                .findFirst()
                .ifPresent(verb -> tieSubject(tokens, people, verb));
    }

    /** "killing nine and abducting 14 women, residents and an official said": those who say so are not abducted. */
    private static void tellers(List<Token> tokens, int said) {
        int last = said - 1;
        if (last < 2
                || !tokens.get(last).relation().equals("conj")
                || !tokens.get(last).pos().startsWith("NN")) {
            return;
        }
        int object = tokens.get(last).head();
        int first = IntStream.range(object + 1, last)
                .filter(at -> tokens.get(at).head() == object
                        && tokens.get(at).relation().equals("conj")
                        && !has(tokens, at, "cc"))
                .findFirst()
                .orElse(-1);
        if (object < 0
                || first < 0
                || !tokens.get(object).relation().equals("obj")
                || !tokens.get(object + 1).word().equals(",")
                || has(tokens, said, "nsubj", "ccomp")) {
            return;
        }
        tie(tokens, first, said, "nsubj");
        tie(tokens, last, first, "conj");
        int clause = child(tokens, said, "csubj");
        if (clause >= 0) {
            tie(tokens, clause, said, "ccomp");
        }
    }
}
