package inquest.core.read;

import static inquest.core.read.TokenTree.child;
import static inquest.core.read.TokenTree.has;
import static inquest.core.read.TokenTree.tie;

import inquest.core.read.Annotated.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Mends sentences in which a second person was hurt, and the parser has nobody hurt, or the second hurt somebody. */
final class HurtSlips {

    private static final Set<String> MORE = Set.of("another", "other", "others", "several", "many", "dozens", "both");
    private static final Set<String> HURTING = Set.of("wound", "injure", "hurt", "kill", "torture", "beat");
    private static final Set<String> SO = Set.of("alive", "dead", "naked", "unconscious", "lifeless");
    private static final Set<String> ONES = Set.of("nsubj", "nsubj:pass");
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");

    /** Of a dateline: "JACKSONVILLE, Fla. (AP) -". */
    private static final int DATELINE = 8;

    private HurtSlips() {}

    /** Mends a sentence in place. */
    static void mend(List<Token> tokens) {
        dateline(tokens);
        for (int i = 1; i < tokens.size(); i++) {
            second(tokens, i);
            beforeTime(tokens, i);
            behindObject(tokens, i);
            whoBehind(tokens, i);
            got(tokens, i);
            soTreated(tokens, i);
            live(tokens, i);
        }
        for (int i = 0; i < tokens.size(); i++) {
            behindHour(tokens, i);
        }
    }

    /** "tear gas and live ammunition": a parser has somebody live it. */
    private static void live(List<Token> tokens, int rounds) {
        Token live = tokens.get(rounds - 1);
        boolean taken = live.word().equals("live")
                && live.pos().startsWith("V")
                && live.head() >= 0
                && tokens.get(rounds).head() == rounds - 1
                && tokens.get(rounds).lemma().matches("ammunition|round|bullet|shot|fire");
        if (!taken || !live.relation().matches("conj|ccomp|xcomp|dep|obj")) {
            return;
        }
        IntStream.range(0, tokens.size())
                .filter(at -> at != rounds && tokens.get(at).head() == rounds - 1)
                .forEach(at -> tie(tokens, at, rounds, tokens.get(at).relation()));
        int first = live.relation().equals("conj") ? child(tokens, live.head(), "obj") : -1;
        if (first >= 0 && first < rounds) {
            tie(tokens, rounds, first, "conj");
        } else {
            tie(tokens, rounds, live.head(), "obj");
        }
        tie(tokens, rounds - 1, "JJ", rounds, "amod");
    }

    /** "threw her alive from a plane", "found her dead": a parser makes her the owner of what she is. */
    private static void soTreated(List<Token> tokens, int state) {
        Token so = tokens.get(state);
        Token her = tokens.get(state - 1);
        boolean hers = her.word().equalsIgnoreCase("her") && her.relation().equals("nmod:poss") && her.head() == state;
        if (hers && SO.contains(so.word()) && so.relation().equals("obj") && so.head() >= 0) {
            tie(tokens, state - 1, "PRP", so.head(), "obj");
            tie(tokens, state, so.head(), "xcomp");
        }
    }

    /** "One man was killed and another wounded", "left one dead and another injured". */
    private static void second(List<Token> tokens, int hurt) {
        Token participle = tokens.get(hurt);
        int first = participle.head();
        int who = child(tokens, hurt, "nsubj");
        boolean hurting = participle.pos().equals("VBN")
                || (participle.pos().equals("VBD") && HURTING.contains(participle.lemma()));
        if (!hurting
                || aimed(tokens, hurt)
                || !participle.relation().matches("conj|parataxis|dep")
                || first < 0
                || who < 0
                || who > hurt
                || !another(tokens, who)
                || has(tokens, hurt, "aux", "aux:pass", "obj")) {
            return;
        }
        if (has(tokens, first, "aux:pass")) {
            tie(tokens, who, hurt, "nsubj:pass");
        } else if (tokens.get(first).pos().startsWith("NN") && dead(tokens, first)) {
            tie(tokens, who, "NN", first, "conj");
            tie(tokens, hurt, "VBN", who, "amod");
        }
    }

    /** "One man was killed and another wounded Monday night": a parser makes a wounded Monday of it. */
    private static void beforeTime(List<Token> tokens, int hurt) {
        Token participle = tokens.get(hurt);
        boolean ofTime = participle.pos().matches("VB[DN]")
                && participle.relation().equals("amod")
                && participle.head() > hurt
                && Set.of("DATE", "TIME").contains(tokens.get(participle.head()).entity());
        if (hurt < 2
                || !ofTime
                || !another(tokens, hurt - 1)
                || !tokens.get(hurt - 2).pos().equals("CC")) {
            return;
        }
        int time = participle.head();
        int first = IntStream.iterate(hurt - 3, at -> at >= 0, at -> at - 1)
                .filter(at -> has(tokens, at, "aux:pass"))
                .findFirst()
                .orElse(-1);
        if (first >= 0) {
            tie(tokens, hurt, "VBN", first, "conj");
            tie(tokens, hurt - 1, hurt, "nsubj:pass");
            tie(tokens, hurt - 2, hurt, "cc");
            tie(tokens, time, first, "obl:tmod");
        }
    }

    /** "left one person dead and two others injured": the others were injured, and did not leave injured. */
    private static void behindObject(List<Token> tokens, int hurt) {
        Token participle = tokens.get(hurt);
        Token before = tokens.get(hurt - 1);
        boolean conjunct = before.relation().equals("conj")
                && before.head() >= 0
                && tokens.get(before.head()).relation().equals("obj")
                && tokens.get(before.head()).head() == participle.head()
                && dead(tokens, before.head());
        if (participle.pos().equals("VBN") && participle.relation().equals("advmod") && conjunct) {
            tie(tokens, hurt, hurt - 1, "amod");
        }
    }

    /** "A second victim was found at the scene who had been shot": whom the clause tells of is the victim. */
    private static void whoBehind(List<Token> tokens, int who) {
        Token relative = tokens.get(who);
        if (!relative.pos().equals("WP") || !ONES.contains(relative.relation()) || relative.head() < who) {
            return;
        }
        Token deed = tokens.get(relative.head());
        int victim = deed.head() < 0 ? -1 : child(tokens, deed.head(), "nsubj:pass");
        boolean asked = victim >= 0 && tokens.get(deed.head()).lemma().matches("ask|tell|know|see|identify|determine");
        if (deed.relation().equals("ccomp")
                && victim >= 0
                && !asked
                && victim < deed.head()
                && tokens.get(victim).pos().matches("NNS?")) {
            tie(tokens, relative.head(), victim, "acl:relcl");
        }
    }

    /** "About 5:20 p.m., a man was shot": a parser has the hour shot. */
    private static void behindHour(List<Token> tokens, int hour) {
        Token time = tokens.get(hour);
        if (!time.entity().equals("TIME") || !ONES.contains(time.relation())) {
            return;
        }
        int verb = time.head();
        int who = child(tokens, hour, "appos");
        if (who > hour && who < verb) {
            tie(tokens, who, verb, time.relation());
            tie(tokens, hour, verb, "obl:tmod");
        }
    }

    /** "He had got shot": a parser has him get something. */
    private static void got(List<Token> tokens, int deed) {
        int get = deed - 1;
        Token participle = tokens.get(deed);
        if (!tokens.get(get).lemma().equals("get")
                || participle.head() != get
                || !participle.pos().matches("VB[DN]")
                || !participle.relation().matches("xcomp|ccomp|dep|acl|advcl")
                || has(tokens, deed, "nsubj", "nsubj:pass")) {
            return;
        }
        tie(tokens, deed, "VBN", tokens.get(get).head(), tokens.get(get).relation());
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).head() == get && at != deed) {
                String relation = tokens.get(at).relation();
                tie(tokens, at, deed, relation.equals("nsubj") ? "nsubj:pass" : relation);
            }
        }
        tie(tokens, get, deed, "aux:pass");
    }

    /** "JACKSONVILLE, Fla. - A man was killed": a parser has the town killed. */
    private static void dateline(List<Token> tokens) {
        Token town = tokens.get(0);
        if (!ONES.contains(town.relation())
                || !town.word().equals(town.word().toUpperCase(Locale.ROOT))
                || !town.pos().startsWith("NNP")
                || town.word().length() < 3) {
            return;
        }
        int dash = IntStream.range(1, Math.min(DATELINE, tokens.size()))
                .filter(at -> DASHES.contains(tokens.get(at).word()))
                .findFirst()
                .orElse(-1);
        int verb = town.head();
        int subject = IntStream.range(Math.max(dash, 0), Math.max(verb, 0))
                .filter(at -> tokens.get(at).head() == 0
                        && tokens.get(at).relation().matches("appos|dep|conj|nmod|parataxis"))
                .filter(at -> tokens.get(at).pos().matches("NN.*|PRP|CD"))
                .findFirst()
                .orElse(-1);
        if (dash > 0 && subject > dash) {
            tie(tokens, subject, verb, town.relation());
            tie(tokens, 0, verb, "dep");
            IntStream.rangeClosed(1, dash).forEach(at -> tie(tokens, at, 0, "dep"));
            if (tokens.get(dash + 1).word().matches("An?|The")
                    && tokens.get(dash + 1).head() == subject) {
                tie(tokens, dash + 1, "DT", subject, "det");
            }
        }
    }

    /** Whether the word stands for somebody besides those told of, or for some of them: "another", "two", "a number of them". */
    private static boolean another(List<Token> tokens, int who) {
        String word = tokens.get(who).word().toLowerCase(Locale.ROOT);
        return MORE.contains(word)
                || tokens.get(who).pos().equals("CD")
                || (word.equals("number") && has(tokens, who, "nmod"))
                || IntStream.range(Math.max(0, who - 3), who)
                        .filter(at -> tokens.get(at).head() == who)
                        .mapToObj(at -> tokens.get(at).word().toLowerCase(Locale.ROOT))
                        .anyMatch(marker -> marker.matches("another|other|second|third"));
    }

    /** "and another fired at them", "and a third beat on the door". */
    private static boolean aimed(List<Token> tokens, int verb) {
        return IntStream.range(verb + 1, Math.min(tokens.size(), verb + 3))
                .anyMatch(at -> tokens.get(at).word().matches("at|on|into|from"));
    }

    private static boolean dead(List<Token> tokens, int who) {
        return IntStream.range(0, tokens.size())
                .filter(at -> tokens.get(at).head() == who)
                .anyMatch(at -> tokens.get(at).lemma().equals("dead"));
    }
}
