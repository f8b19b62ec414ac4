package inquest.core.read;

import static inquest.core.read.TokenTree.child;
import static inquest.core.read.TokenTree.has;
import static inquest.core.read.TokenTree.tie;
import static inquest.core.read.TokenTree.tieVerb;

import inquest.core.read.Annotated.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Mends what the parser gets wrong where people are accused, tried and convicted.
 *
 * <p>In "found the accused guilty" it takes the accused for a quality of the guilty; in "convicted John Roe of murder" it makes the murder
 * part of the name.
 */
final class VerdictSlips {

    /** Behind whom stands of what: "accused Roe of murder". */
    private static final Set<String> OF_WHAT = Set.of("accuse", "convict", "acquit", "suspect", "clear");

    private static final Set<String> CRIMES = Set.of(
            "crime",
            "genocide",
            "murder",
            "killing",
            "torture",
            "atrocity",
            "massacre",
            "rape",
            "abuse",
            "terrorism",
            "treason");

    /** "accused the victims of the genocide": they suffered it. */
    private static final Set<String> SUFFERERS = Set.of("victim", "survivor", "witness", "denier", "author", "memory");

    /** What a court does when it has ruled. */
    private static final Set<String> DISPOSING = Set.of(
            "order", "sentence", "fine", "acquit", "convict", "release", "award", "dismiss", "overturn", "uphold");

    private static final Set<String> PROCEEDINGS =
            Set.of("trial", "court", "custody", "bail", "jail", "prison", "hearing", "dock");

    private static final Set<String> TAKEN =
            Set.of("arrest", "detain", "jail", "imprison", "hold", "extradite", "sentence", "hang", "execute");

    private VerdictSlips() {}

    /** Mends heads and relations in place. */
    static void mend(List<Token> tokens) {
        for (int i = 1; i < tokens.size() - 1; i++) {
            foundGuilty(tokens, i);
            rulesAndOrders(tokens, i);
            ofWhat(tokens, i);
            accusedBehind(tokens, i);
            term(tokens, i);
            inPrison(tokens, i);
        }
    }

    /** "found the accused guilty on two counts". */
    private static void foundGuilty(List<Token> tokens, int accused) {
        int guilty = accused + 1;
        int found = tokens.get(guilty).head();
        if (tokens.get(accused).word().equals("accused")
                && tokens.get(accused).head() == guilty
                && tokens.get(guilty).lemma().equals("guilty")
                && tokens.get(guilty).relation().matches("obj|xcomp")
                && found >= 0) {
            tieVerb(tokens, accused, "accused", "NN", found, "obj");
            tie(tokens, guilty, found, "xcomp");
            if (tokens.get(accused - 1).head() == guilty) {
                tie(tokens, accused - 1, accused, "det");
            }
        }
    }

    /** "The court ruled that her detention was arbitrary and ordered the state to free her": the court orders, and not the detention. */
    private static void rulesAndOrders(List<Token> tokens, int order) {
        Token second = tokens.get(order);
        int clause = second.head();
        if (!second.pos().equals("VBD")
                || !second.relation().equals("conj")
                || !DISPOSING.contains(second.lemma())
                || clause < 0
                || !tokens.get(clause).relation().equals("ccomp")
                || has(tokens, order, "nsubj", "nsubj:pass", "aux", "aux:pass")) {
            return;
        }
        int ruling = tokens.get(clause).head();
        int court = ruling < 0 ? -1 : child(tokens, ruling, "nsubj");
        int who = child(tokens, clause, "nsubj", "nsubj:pass");
        // "The court found that the colonel had taken them and sentenced them": he did. A detention orders nothing.
        boolean thing = has(tokens, clause, "cop", "aux:pass")
                && who >= 0
                && tokens.get(who).pos().startsWith("N")
                && !Lexicon.person(tokens.get(who).lemma())
                && !tokens.get(who).entity().matches("PERSON|ORGANIZATION");
        if (court >= 0
                && thing
                && tokens.get(ruling).lemma().matches("rule|find|hold|say|declare|decide")
                && Acts.court(tokens.get(court).lemma())) {
            tie(tokens, order, ruling, "conj");
        }
    }

    /** "convicted John Roe of war crimes", "accused the rebels of murder": a parser takes the crimes for what they are of. */
    private static void ofWhat(List<Token> tokens, int what) {
        Token crime = tokens.get(what);
        int whom = crime.head();
        if (!crime.relation().equals("nmod") || whom < 0 || whom > what) {
            return;
        }
        // "convicted a guard, Jane Roe, of murder", "two guards, Jane Roe and John Doe, of murder": the guard is
        // charged.
        boolean apposed = named(tokens, whom) && (CRIMES.contains(crime.lemma()) || Lexicon.actNoun(crime.lemma()));
        whom = apposed ? calling(tokens, whom) : whom;
        Token charged = tokens.get(whom);
        int verb = charged.head();
        if (verb < 0 || !OF_WHAT.contains(tokens.get(verb).lemma())) {
            return;
        }
        boolean of = IntStream.range(whom, what)
                .anyMatch(at ->
                        tokens.get(at).head() == what && tokens.get(at).lemma().equals("of"));
        boolean named = (apposed || named(tokens, whom)) && charged.relation().matches("obj|nsubj:pass");
        boolean ofCrime = CRIMES.contains(crime.lemma())
                && charged.relation().equals("obj")
                && !SUFFERERS.contains(charged.lemma())
                && IntStream.range(what + 1, tokens.size())
                        .noneMatch(at -> tokens.get(at).head() == verb
                                && tokens.get(at).relation().matches("obl|advcl|ccomp"));
        if (of && (named || ofCrime)) {
            tie(tokens, what, verb, "obl");
        }
    }

    private static boolean named(List<Token> tokens, int whom) {
        return tokens.get(whom).entity().equals("PERSON");
    }

    /** Whom a name in apposition tells of; the name itself where it is in none. */
    private static int calling(List<Token> tokens, int name) {
        int first =
                tokens.get(name).relation().equals("conj") ? tokens.get(name).head() : name;
        return first >= 0 && tokens.get(first).relation().equals("appos")
                ? tokens.get(first).head()
                : name;
    }

    /** "was detained and sentenced to two years in prison": a parser has him detained to that. */
    private static void term(List<Token> tokens, int sentenced) {
        Token verb = tokens.get(sentenced);
        int first = verb.head();
        boolean joined = verb.lemma().matches("sentence|condemn")
                && verb.pos().startsWith("VB")
                && verb.relation().equals("conj")
                && first >= 0
                && first < sentenced
                && tokens.get(sentenced + 1).word().equals("to");
        if (!joined) {
            return;
        }
        int term = tokens.get(sentenced + 1).head();
        boolean elsewhere = term > sentenced
                && tokens.get(term).head() == first
                && tokens.get(term).relation().equals("obl")
                && tokens.get(sentenced + 1).relation().equals("case");
        if (elsewhere) {
            IntStream.range(term, tokens.size())
                    .filter(at -> tokens.get(at).head() == first
                            && tokens.get(at).relation().startsWith("obl"))
                    .forEach(at -> tie(tokens, at, sentenced, tokens.get(at).relation()));
        }
    }

    /** "got eight years in prison": where the years are to be spent, and not where he got them. */
    private static void inPrison(List<Token> tokens, int years) {
        Token term = tokens.get(years);
        int verb = term.head();
        boolean got = verb >= 0
                && verb < years
                && tokens.get(verb).lemma().matches("get|receive|ask|call|demand|seek|request")
                && term.lemma().matches("year|month|week|day")
                && term.relation().matches("obj|obl|obl:tmod|obl:npmod")
                && tokens.get(years + 1).word().equals("in");
        int prison = got ? tokens.get(years + 1).head() : -1;
        if (prison > years
                && tokens.get(prison).lemma().matches("prison|jail|custody|detention")
                && tokens.get(prison).head() == verb) {
            tie(tokens, prison, years, "nmod");
        }
    }

    /** "A doctor went on trial in May, accused of torture": the doctor. */
    private static void accusedBehind(List<Token> tokens, int i) {
        Token accused = tokens.get(i);
        int verb = accused.head();
        boolean participle = accused.pos().equals("VBN")
                && Set.of("accuse", "charge", "suspect", "convict").contains(accused.lemma())
                && accused.relation().equals("dep")
                && tokens.get(i - 1).word().equals(",")
                && verb >= 0
                && verb < i
                && !has(tokens, i, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark");
        // Of "jailed the guard, convicted of it" and "wept before the guard, accused of it" it is the guard.
        boolean nobodyElse = participle
                && ((TAKEN.contains(tokens.get(verb).lemma()) && has(tokens, verb, "aux:pass"))
                        || IntStream.range(verb + 1, i - 1)
                                .mapToObj(tokens::get)
                                .filter(between -> between.pos().startsWith("N"))
                                .allMatch(between -> PROCEEDINGS.contains(between.lemma())
                                        || Set.of("DATE", "TIME", "LOCATION").contains(between.entity())));
        int who = nobodyElse ? child(tokens, verb, "nsubj", "nsubj:pass") : -1;
        if (who >= 0) {
            tie(tokens, i, who, "acl");
        }
    }
}
