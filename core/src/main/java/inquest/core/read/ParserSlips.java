package inquest.core.read;

import static inquest.core.read.TokenTree.below;
import static inquest.core.read.TokenTree.child;
import static inquest.core.read.TokenTree.finite;
import static inquest.core.read.TokenTree.has;
import static inquest.core.read.TokenTree.isTree;
import static inquest.core.read.TokenTree.tie;
import static inquest.core.read.TokenTree.tieVerb;

import inquest.core.read.Annotated.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Mends what the parser regularly gets wrong in the sentences of an inquiry.
 *
 * <p>In "accused of killing two policemen" it takes the killing for a quality of the policemen, so that nobody is killed. The gerund
 * becomes the head of the clause, and the people its object.
 *
 * <p>A sentence is mended in this order:
 *
 * <ol>
 *   <li>{@link NameSlips}: in and around names, "Karl Mbou and April Stone";
 *   <li>{@link NumberSlips}: around numbers and dates, "between 20 and 30 villagers";
 *   <li>{@link ClauseSlips}: clauses in clauses, "which the minister says killed 400", and words beside an object, "shot dead a nurse";
 *   <li>this class: verbs taken for nouns and qualities, gerunds, infinitives, participles, and the accused of a court;
 *   <li>{@link VerdictSlips}: who is accused and convicted, and of what, "found the accused guilty";
 *   <li>{@link SayingSlips}: who says so, "Roe, police say, was shot", and what is said, "the allegation that police killed Roe";
 *   <li>{@link SubjectSlips}: whom a verb tells of, "the deputy, who had warned them, was arrested";
 *   <li>{@link OfficeSlips}: who is given an office, "appointed Jane Roe minister";
 *   <li>{@link LooseEnds}: plain speech and notes, "me they beat", "man found dead".
 * </ol>
 *
 * <p>Each asks and changes the sentence by {@link TokenTree}. What stands over a sentence as a heading, {@link Headings} has set off before.
 */
final class ParserSlips {

    /** What the gerund governs opens with one of these; an adjective would stand behind them. */
    private static final Set<String> OPENING = Set.of("DT", "PRP$", "PDT", "CD");

    /** Participles that do stand before a number as adjectives: "in the following two days", "of remaining 12". */
    private static final Set<String> ADJECTIVAL = Set.of(
            "follow", "remain", "come", "lead", "exist", "go", "outstand", "miss", "survive", "starve", "drown", "cut");

    /** "attempted to murder"; but "linked to murder". */
    private static final Set<String> TAKING_INFINITIVES = Set.of(
            "go",
            "attempt",
            "try",
            "seek",
            "want",
            "plan",
            "plot",
            "conspire",
            "intend",
            "threaten",
            "begin",
            "start",
            "continue",
            "decide",
            "refuse",
            "fail",
            "vow",
            "order",
            "use");

    /** Verbs of finding out, behind which "that" may be missing. */
    private static final Set<String> FINDING =
            Set.of("determine", "establish", "conclude", "confirm", "show", "reveal", "learn", "discover", "indicate");

    private static final WordSorts GUISES = WordSorts.of(Guises.class, "guises.tsv");

    private ParserSlips() {}

    /** The sentence with its heads and relations mended. */
    static List<Token> mended(List<Token> sentence) {
        List<Token> tokens = new ArrayList<>(sentence);
        NameSlips.mend(tokens);
        NumberSlips.mend(tokens);
        ClauseSlips.mend(tokens);
        for (int i = 0; i < tokens.size() - 1; i++) {
            if (addressed(tokens, i)) {
                tie(tokens, i, tokens.get(i).head(), "vocative");
            }
            memberStates(tokens, i);
        }
        for (int i = 1; i < tokens.size() - 1; i++) {
            if (accusedAsQuality(tokens, i)) {
                person(tokens, i);
            }
            if (gerundAsQuality(tokens, i)) {
                governing(tokens, i);
            } else if (infinitiveAsNoun(tokens, i) || gerundAsNoun(tokens, i)) {
                clause(tokens, i);
            } else if (strandedVerb(tokens, i)) {
                telling(tokens, i);
            } else if (sayingAsAuxiliary(tokens, i)) {
                saying(tokens, i);
            } else if (looseGerund(tokens, i)) {
                tie(tokens, i, tokens.get(i).head(), "xcomp");
            } else if (buried(tokens, i)) {
                unearth(tokens, i);
            } else if (swallowed(tokens, i)) {
                release(tokens, i);
            } else if (accusedBeforeDeed(tokens, i) >= 0) {
                accusedActs(tokens, i, accusedBeforeDeed(tokens, i));
            } else if (armed(tokens, i).isPresent()) {
                describe(tokens, i, armed(tokens, i).getAsInt());
            }
        }
        VerdictSlips.mend(tokens);
        SayingSlips.mend(tokens);
        SubjectSlips.mend(tokens);
        GroupSlips.mend(tokens);
        HurtSlips.mend(tokens);
        DoerSlips.mend(tokens);
        OfficeSlips.mend(tokens);
        LooseEnds.mend(tokens);
        // Two mendings of one place may contradict each other: then the sentence stays as the parser has it.
        return isTree(tokens) ? tokens : List.copyOf(sentence);
    }

    /** "urging UN member states to act": a parser takes the states for a verb. */
    private static void memberStates(List<Token> tokens, int member) {
        int states = member + 1;
        // "A jury member states that …" states it.
        if (!tokens.get(member).word().equals("member")
                || tokens.get(member).relation().startsWith("nsubj")
                || !tokens.get(states).pos().equals("VBZ")
                || !tokens.get(states).word().equals("states")
                || states + 1 >= tokens.size()
                || !tokens.get(states + 1).word().equals("to")) {
            return;
        }
        Token noun = tokens.get(member);
        int above = noun.relation().equals("conj") ? tokens.get(noun.head()).head() : noun.head();
        for (int at = 0; at < tokens.size(); at++) {
            int head = tokens.get(at).head();
            if (head == states && above >= 0) {
                tie(tokens, at, above, tokens.get(at).relation());
            } else if (head == member) {
                tie(tokens, at, states, tokens.get(at).relation());
            }
        }
        tie(tokens, states, "NNS", noun.head(), noun.relation());
        tie(tokens, member, states, "compound");
    }

    /**
     * "Prisoners who refused to recant were hanged", "many of those who fled were shot": a parser lets the hanging hang on the refusal, and
     * has no verb for the sentence.
     */
    private static boolean buried(List<Token> tokens, int i) {
        Token verb = tokens.get(i);
        Token be = tokens.get(i - 1);
        int whom = described(tokens);
        if (!verb.pos().equals("VBN")
                || !be.relation().equals("aux:pass")
                || be.head() != i
                || !finite(be)
                || whom < 0
                || whom + 2 > i - 2) {
            return false;
        }
        List<Token> between = tokens.subList(whom + 2, i - 1);
        boolean clause = finite(between.get(0))
                && between.stream()
                                .filter(token -> token.pos().matches("VB[DPZ]|MD"))
                                .count()
                        == 1;
        boolean bare = between.stream()
                .noneMatch(token -> token.relation().matches("nsubj.*|mark|cc")
                        && token.head() == i
                        && !token.pos().startsWith("VB"));
        return clause && bare && verb.relation().matches("ccomp|xcomp|dep|acl:relcl");
    }

    /** "Men armed with rifles killed my brother": a parser takes the arming for the sentence's verb. The verb that it should be. */
    private static OptionalInt armed(List<Token> tokens, int i) {
        Token participle = tokens.get(i);
        boolean verb = participle.pos().equals("VBN")
                && (GUISES.has(participle.lemma(), "guise") || commanded(tokens, i))
                && tokens.get(i - 1).relation().equals("nsubj")
                && tokens.get(i - 1).head() == i
                && tokens.stream()
                        .noneMatch(
                                token -> token.head() == i && token.relation().startsWith("aux"));
        return verb
                ? IntStream.range(i + 2, tokens.size())
                        .filter(at -> tokens.get(at).pos().equals("VBD")
                                || (tokens.get(at).pos().equals("VBN") && has(tokens, at, "obj")))
                        .limit(1)
                        .filter(at -> tokens.get(at).relation().matches("acl|advcl|dep|ccomp|conj")
                                && !has(tokens, at, "nsubj", "nsubj:pass", "mark", "aux", "aux:pass"))
                        .findFirst()
                : OptionalInt.empty();
    }

    /** "The division commanded by General Roe killed them". */
    private static boolean commanded(List<Token> tokens, int i) {
        return Set.of("command", "lead", "head").contains(tokens.get(i).lemma())
                && tokens.get(i + 1).word().equals("by");
    }

    private static void describe(List<Token> tokens, int i, int verb) {
        Token participle = tokens.get(i);
        tie(tokens, verb, "VBD", participle.head(), participle.relation());
        tie(tokens, i, i - 1, "acl");
        tie(tokens, i - 1, verb, "nsubj");
    }

    /** The noun before "who" that is the root, or whose part is; negative where there is none. */
    private static int described(List<Token> tokens) {
        int root = root(tokens);
        return IntStream.range(0, tokens.size() - 1)
                .filter(at -> tokens.get(at + 1).lemma().equals("who")
                        && tokens.get(at).pos().matches("NNP?S?|DT|PRP")
                        && (at == root
                                || (tokens.get(at).head() == root
                                        && tokens.get(at)
                                                .relation()
                                                .matches(behind(tokens, at) ? "nmod|dep" : "nmod"))))
                .findFirst()
                .orElse(-1);
    }

    /** "The men were asked; those who refused were shot": behind a semicolon a clause of its own begins. */
    private static boolean behind(List<Token> tokens, int at) {
        return at > 0 && tokens.get(at - 1).word().equals(";");
    }

    private static void unearth(List<Token> tokens, int i) {
        int whom = described(tokens);
        boolean own = behind(tokens, whom);
        int subject = own ? whom : root(tokens);
        tie(tokens, i, own ? root(tokens) : -1, own ? "parataxis" : "root");
        tie(tokens, subject, i, "nsubj:pass");
        tie(tokens, whom + 1, whom + 2, "nsubj");
        tie(tokens, whom + 2, whom, "acl:relcl");
    }

    /** "Tests determined both victims were shot": a parser makes the victims what was determined, and the tests what was shot. */
    private static boolean swallowed(List<Token> tokens, int i) {
        Token subject = tokens.get(i);
        Token be = tokens.get(i + 1);
        return subject.pos().startsWith("N")
                && subject.relation().equals("obj")
                && subject.head() < i
                && FINDING.contains(tokens.get(subject.head()).lemma())
                && be.relation().equals("aux:pass")
                && be.pos().equals("VBD")
                && be.head() > i + 1
                && tokens.get(be.head()).pos().equals("VBN")
                && below(tokens, subject.head(), be.head());
    }

    private static void release(List<Token> tokens, int i) {
        int finding = tokens.get(i).head();
        int deed = tokens.get(i + 1).head();
        for (int at = 0; at < i; at++) {
            if (tokens.get(at).head() == deed && at != finding) {
                tie(tokens, at, finding, "dep");
            }
        }
        tie(tokens, finding, tokens.get(deed).head(), tokens.get(deed).relation());
        tie(tokens, deed, finding, "ccomp");
        tie(tokens, i, deed, "nsubj:pass");
    }

    private static int root(List<Token> tokens) {
        return IntStream.range(0, tokens.size())
                .filter(at -> tokens.get(at).head() < 0)
                .findFirst()
                .orElse(-1);
    }

    /** "Ms Roe, they killed your brother": spoken to her, and of others. */
    private static boolean addressed(List<Token> tokens, int i) {
        Token name = tokens.get(i);
        return name.pos().startsWith("NNP")
                && name.relation().equals("nsubj")
                && tokens.get(i + 1).word().equals(",")
                && tokens.subList(i + 2, tokens.size()).stream()
                        .anyMatch(other -> other.relation().equals("nsubj") && other.head() == name.head());
    }

    private static boolean gerundAsQuality(List<Token> tokens, int i) {
        Token gerund = tokens.get(i);
        Token before = tokens.get(i - 1);
        Token after = tokens.get(i + 1);
        boolean taken = gerund.pos().equals("VBG")
                && gerund.relation().equals("amod")
                && gerund.head() > i
                && before.pos().equals("IN")
                && before.relation().equals("case")
                && before.head() == gerund.head()
                && tokens.get(gerund.head()).pos().startsWith("N")
                && tokens.get(gerund.head()).head() >= 0;
        return taken
                && !ADJECTIVAL.contains(gerund.lemma())
                && (OPENING.contains(after.pos())
                        || Lexicon.deed(gerund.lemma())
                        || (NounFrames.CARRIERS.containsKey(gerund.lemma())
                                && Lexicon.actNoun(tokens.get(gerund.head()).lemma())));
    }

    /** "went on to reference the deaths": the noun is a verb, and what stands behind it its object. */
    private static boolean infinitiveAsNoun(List<Token> tokens, int i) {
        Token noun = tokens.get(i);
        Token before = tokens.get(i - 1);
        return noun.pos().equals("NN")
                && (Lexicon.cueVerb(noun.lemma()) || Lexicon.deed(noun.lemma()))
                && before.word().equals("to")
                && before.relation().equals("case")
                && before.head() == i
                && noun.relation().equals("obl")
                && TAKING_INFINITIVES.contains(tokens.get(noun.head()).lemma())
                && OPENING.contains(tokens.get(i + 1).pos())
                && objectOf(tokens, noun.head(), i).isPresent();
    }

    /** "could be done by referring the case to the court": the case is referred, and not done. */
    private static boolean gerundAsNoun(List<Token> tokens, int i) {
        Token gerund = tokens.get(i);
        Token before = tokens.get(i - 1);
        return gerund.pos().equals("VBG")
                && before.pos().equals("IN")
                && before.relation().equals("case")
                && before.head() == i
                && gerund.relation().equals("obl")
                && tokens.get(gerund.head()).pos().startsWith("V")
                && OPENING.contains(tokens.get(i + 1).pos())
                && objectOf(tokens, gerund.head(), i).isPresent();
    }

    /** The phrase right behind that is the verb's object; not one further on. */
    private static OptionalInt objectOf(List<Token> tokens, int verb, int from) {
        return IntStream.range(from + 1, tokens.size())
                .filter(at -> tokens.get(at).head() == verb
                        && tokens.get(at).relation().equals("obj"))
                .filter(at -> IntStream.range(from + 1, at)
                        .allMatch(inner -> tokens.get(inner).head() > from
                                && tokens.get(inner).head() <= at))
                .findFirst();
    }

    private static void clause(List<Token> tokens, int i) {
        Token verb = tokens.get(i);
        boolean gerund = verb.pos().equals("VBG");
        int object = objectOf(tokens, verb.head(), i).orElseThrow();
        tie(tokens, i - 1, i, "mark");
        tie(tokens, i, gerund ? "VBG" : "VB", verb.head(), gerund ? "advcl" : "xcomp");
        tie(tokens, object, i, "obj");
    }

    /** "Many of those who wrote last week remember it": the verb of the sentence, hung on that of the clause before it. */
    private static boolean strandedVerb(List<Token> tokens, int i) {
        Token verb = tokens.get(i);
        return verb.relation().equals("dep")
                && verb.pos().matches("VB[DPZ]?")
                && verb.head() >= 0
                && verb.head() < i
                && tokens.get(verb.head()).relation().equals("acl:relcl")
                && ownSubject(tokens, verb.head())
                && !Lexicon.cueVerb(tokens.get(verb.head()).lemma())
                && tokens.stream()
                        .anyMatch(token ->
                                token.head() == verb.head() && token.relation().matches("obj|obl.*"))
                && !ownSubject(tokens, i)
                && subjectOfAll(tokens, verb.head()) >= 0;
    }

    private static boolean ownSubject(List<Token> tokens, int verb) {
        return tokens.stream()
                .anyMatch(token -> token.head() == verb && token.relation().startsWith("nsubj"));
    }

    /** The root above a relative clause, if it is no verb and no predicate; else negative. */
    private static int subjectOfAll(List<Token> tokens, int clause) {
        int root = clause;
        for (int steps = tokens.size(); tokens.get(root).head() >= 0 && steps > 0; steps--) {
            root = tokens.get(root).head();
        }
        int above = root;
        boolean predicate = tokens.get(root).pos().startsWith("V")
                || tokens.stream()
                        .anyMatch(token ->
                                token.head() == above && token.relation().matches("cop|nsubj.*|aux.*"));
        return predicate ? -1 : root;
    }

    private static void telling(List<Token> tokens, int i) {
        int subject = subjectOfAll(tokens, tokens.get(i).head());
        tie(tokens, i, -1, "root");
        tie(tokens, subject, i, "nsubj");
    }

    /** "The accused is charged", "the three accused": a parser takes the article or the number for who is meant. */
    private static boolean accusedAsQuality(List<Token> tokens, int i) {
        Token accused = tokens.get(i);
        return accused.word().equalsIgnoreCase("accused")
                && accused.head() == i - 1
                && accused.relation().matches("amod|acl")
                && tokens.get(i - 1).pos().matches("DT|CD");
    }

    /**
     * "The accused personally shot two", "the general tortured detainees": a parser takes him for an auxiliary of the deed, or both words for
     * qualities of the detainees. The place of the deed; negative where there is none.
     */
    private static int accusedBeforeDeed(List<Token> tokens, int i) {
        Token accused = tokens.get(i);
        if (!accused.word().matches("accused|general")
                || !tokens.get(i - 1).pos().equals("DT")) {
            return -1;
        }
        int head = accused.head();
        boolean auxiliary = accused.relation().equals("aux")
                && head > i
                && tokens.get(i - 1).head() == head
                && tokens.get(i - 1).relation().startsWith("nsubj");
        int deed = tokens.get(i + 1).pos().equals("RB") ? i + 2 : i + 1;
        if (auxiliary || deed >= tokens.size()) {
            return auxiliary ? head : -1;
        }
        Token next = tokens.get(deed);
        boolean shot = next.word().equals("shot") && next.pos().equals("NN");
        boolean does = shot
                || (next.pos().matches("VB[DN]")
                        && (Lexicon.deed(next.lemma()) || next.lemma().matches("order|command")));
        boolean qualities = accused.relation().matches("amod|det")
                && next.relation().matches("amod|compound")
                && next.head() == head
                && head > deed
                && (shot || !tokens.get(head).pos().equals("NN"));
        // "The accused shot two prisoners": his shot.
        boolean his = shot && head == deed;
        boolean loose = next.head() == i
                && next.relation().equals("dep")
                && accused.relation().equals("root");
        return does && (qualities || his || loose) ? deed : -1;
    }

    private static void accusedActs(List<Token> tokens, int i, int deed) {
        int whom = tokens.get(i).head();
        if (tokens.get(deed).word().equals("shot") && tokens.get(deed).pos().equals("NN")) {
            tieVerb(
                    tokens,
                    deed,
                    "shoot",
                    "VBD",
                    tokens.get(deed).head(),
                    tokens.get(deed).relation());
        }
        if (tokens.get(deed).head() == i) {
            tie(tokens, deed, tokens.get(i).head(), tokens.get(i).relation());
            handOver(tokens, tokens.size(), i, deed);
        } else if (whom == deed) {
            // "The accused shot two prisoners": behind a noun they are no more than loose.
            int shot = child(tokens, deed, "dep");
            if (shot > deed) {
                tie(tokens, shot, deed, "obj");
            }
        } else {
            // "that the accused tortured detainees has not been proven": what hangs on the detainees before him hangs
            // on the deed.
            Token detainees = tokens.get(whom);
            handOver(tokens, i - 1, whom, deed);
            int told = detainees.head();
            boolean bidden = told > whom
                    && detainees.relation().equals("nsubj")
                    && tokens.get(told).pos().equals("VB")
                    && child(tokens, told, "mark") > whom;
            // "ordered guards to shoot": a parser has the shooting for all that is told.
            tie(
                    tokens,
                    deed,
                    bidden ? tokens.get(told).head() : told,
                    bidden ? tokens.get(told).relation() : detainees.relation());
            if (bidden) {
                tie(tokens, told, deed, "xcomp");
            }
            tie(tokens, whom, deed, "obj");
        }
        Token accused = tokens.get(i);
        tokens.set(i, noun(accused, accused.word(), deed, "nsubj", false));
        tie(tokens, i - 1, i, "det");
        if (tokens.get(i + 1).pos().equals("RB") && deed == i + 2) {
            tie(tokens, i + 1, deed, "advmod");
        }
    }

    private static Token noun(Token accused, String lemma, int head, String relation, boolean several) {
        return new Token(
                accused.span(), accused.word(), lemma, several ? "NNS" : "NN", accused.entity(), head, relation);
    }

    private static void person(List<Token> tokens, int i) {
        Token accused = tokens.get(i);
        Token before = tokens.get(i - 1);
        handOver(tokens, tokens.size(), i - 1, i);
        boolean several = before.pos().equals("CD");
        tokens.set(i, noun(accused, "accused", before.head(), before.relation(), several));
        tie(tokens, i - 1, i, several ? "nummod" : "det");
    }

    /** "denied having taken part": a parser takes the denying for an auxiliary of the taking. */
    private static boolean sayingAsAuxiliary(List<Token> tokens, int i) {
        Token verb = tokens.get(i);
        return finite(verb)
                && Lexicon.cueVerb(verb.lemma())
                && verb.relation().equals("aux")
                && tokens.get(i + 1).word().equals("having")
                && verb.head() > i;
    }

    /** "denied having taken part", "denied ever killing them", the deed loose beside the denying. */
    private static boolean looseGerund(List<Token> tokens, int i) {
        Token deed = tokens.get(i);
        boolean having = tokens.get(i - 1).word().equals("having");
        return (deed.pos().equals("VBG") || (deed.pos().equals("VBN") && having))
                && deed.relation().equals("dep")
                && deed.head() >= 0
                && deed.head() < i
                && Lexicon.cueVerb(tokens.get(deed.head()).lemma())
                && tokens.subList(deed.head() + 1, i).stream()
                        .allMatch(between ->
                                between.pos().startsWith("RB") || between.word().equals("having"));
    }

    /** What hangs on one word hangs on another, as far as it stands before an end. */
    private static void handOver(List<Token> tokens, int end, int from, int to) {
        for (int at = 0; at < end; at++) {
            if (at != to && tokens.get(at).head() == from) {
                tie(tokens, at, to, tokens.get(at).relation());
            }
        }
    }

    private static void saying(List<Token> tokens, int i) {
        Token verb = tokens.get(i);
        int done = verb.head();
        Token deed = tokens.get(done);
        handOver(tokens, i, done, i);
        tie(tokens, i, deed.head(), deed.relation());
        tie(tokens, done, i, "xcomp");
    }

    private static void governing(List<Token> tokens, int i) {
        Token gerund = tokens.get(i);
        Token object = tokens.get(gerund.head());
        Token above = tokens.get(object.head());
        boolean done = above.relation().equals("obj") || above.relation().equals("nsubj:pass");
        // "accused the man of killing two": it is the accusing that the killing belongs to, and not the man.
        int head = done && Arguments.bringsToBook(tokens.get(above.head()).lemma()) ? above.head() : object.head();
        boolean clauseOfNoun = tokens.get(head).pos().startsWith("N");
        tie(tokens, i, head, clauseOfNoun ? "acl" : "advcl");
        tie(tokens, i - 1, i, "mark");
        tie(tokens, gerund.head(), i, "obj");
    }
}
