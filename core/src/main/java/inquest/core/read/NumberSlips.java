package inquest.core.read;

import static inquest.core.read.TokenTree.below;
import static inquest.core.read.TokenTree.child;
import static inquest.core.read.TokenTree.has;
import static inquest.core.read.TokenTree.tie;
import static inquest.core.read.TokenTree.tieSubject;
import static inquest.core.read.TokenTree.tieVerb;

import inquest.core.read.Annotated.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Mends what the parser gets wrong around numbers and dates.
 *
 * <p>"Between 20 and 30 villagers" is for it a phrase like "between two houses", and of "in 1988 guards hanged him" it makes one phrase of
 * the year and the guards: the doers become the dead, or nobody did it.
 */
final class NumberSlips {

    private static final Map<String, String> HURT = Map.of("injured", "injure", "wounded", "wound", "hurt", "hurt");

    private static final Set<String> RANGING = Set.of("between", "from");
    private static final Set<String> NO_PEOPLE =
            Set.of("DATE", "TIME", "DURATION", "MONEY", "PERCENT", "LOCATION", "SET");

    private NumberSlips() {}

    /** Mends heads and relations in place. */
    static void mend(List<Token> tokens) {
        opening(tokens);
        for (int i = 0; i < tokens.size() - 1; i++) {
            range(tokens, i);
            openingYear(tokens, i);
            openingDays(tokens, i);
            onOrAbout(tokens, i);
            counted(tokens, i);
            oneByOne(tokens, i);
            allBut(tokens, i);
            possiblyMore(tokens, i);
            moreInjured(tokens, i);
            inDays(tokens, i);
        }
    }

    /** "Eleven journalists have been killed": with a capital a parser takes the number for a name of theirs. */
    private static void opening(List<Token> tokens) {
        int at = !tokens.isEmpty() && tokens.get(0).pos().matches("``|''") ? 1 : 0;
        if (at + 1 < tokens.size()
                && tokens.get(at).pos().startsWith("NNP")
                && tokens.get(at).relation().equals("compound")
                && tokens.get(at).head() == at + 1
                && tokens.get(at + 1).pos().equals("NNS")
                && Numeral.value(lower(tokens, at)).isPresent()) {
            tie(tokens, at, "CD", at + 1, "nummod");
        }
    }

    /** "shot them one by one": how, and not whom. */
    private static void oneByOne(List<Token> tokens, int i) {
        int verb = tokens.get(i).head();
        if (i + 2 < tokens.size()
                && tokens.get(i).pos().equals("CD")
                && lower(tokens, i + 1).equals("by")
                && lower(tokens, i + 2).equals(lower(tokens, i))
                && verb >= 0
                && tokens.get(i).relation().equals("obj")) {
            tie(tokens, i, verb, "advmod");
            for (int at = verb + 1; at < i; at++) {
                if (tokens.get(at).head() == verb && tokens.get(at).relation().equals("iobj")) {
                    tie(tokens, at, verb, "obj");
                }
            }
        }
    }

    /** "Hundreds, possibly thousands, were shot", "dozens, if not hundreds, of men": hundreds, and dozens. */
    private static void possiblyMore(List<Token> tokens, int some) {
        int more = lower(tokens, Math.min(some + 2, tokens.size() - 1)).equals("if") ? some + 4 : some + 3;
        if (more >= tokens.size()
                || !Quantities.round(lower(tokens, some))
                || !Quantities.round(lower(tokens, more))
                || !lower(tokens, some + 1).equals(",")
                || !lower(tokens, some + 2).matches("if|possibly|perhaps|maybe|probably|even")) {
            return;
        }
        String relation = tokens.get(more).relation();
        if (relation.startsWith("nsubj")) {
            tie(tokens, some, tokens.get(more).head(), relation);
        }
        if (!below(tokens, some, more)) {
            tie(tokens, more, some, "appos");
        }
        for (int at = more + 1; at < tokens.size(); at++) {
            if (tokens.get(at).head() == more && tokens.get(at).relation().equals("nmod")) {
                tie(tokens, at, some, "nmod");
            }
        }
    }

    /** "killed two in three days": two, in so many days. */
    private static void inDays(List<Token> tokens, int some) {
        int in = some + 1;
        int many = some + 2;
        if (many >= tokens.size()
                || !tokens.get(some).relation().equals("compound")
                || tokens.get(some).head() != many
                || !lower(tokens, in).equals("in")
                || !tokens.get(many).entity().equals("DURATION")) {
            return;
        }
        int days = tokens.get(many).head();
        int verb = days < 0 ? -1 : tokens.get(days).head();
        if (verb >= 0 && verb < some && tokens.get(verb).pos().startsWith("VB")) {
            tie(tokens, some, verb, "obj");
            tie(tokens, in, days, "case");
            tie(tokens, days, verb, "obl");
        }
    }

    /** "300 had been killed and 40 more injured": a parser takes the injured for a quality. */
    private static void moreInjured(List<Token> tokens, int injured) {
        Token token = tokens.get(injured);
        int killed = token.head();
        if (injured < 2
                || !token.pos().equals("JJ")
                || !HURT.containsKey(token.word())
                || !token.relation().equals("conj")
                || killed < 0
                || !has(tokens, killed, "aux:pass")
                || !lower(tokens, injured - 1).equals("more")) {
            return;
        }
        tieVerb(tokens, injured, HURT.getOrDefault(token.word(), ""), "VBN", killed, "conj");
        tie(tokens, injured - 1, injured, "nsubj:pass");
        tie(tokens, injured - 2, injured - 1, "nummod");
    }

    /** "All but two of the prisoners were shot": not two, and not how many. */
    private static void allBut(List<Token> tokens, int all) {
        int two = all + 2;
        if (two >= tokens.size()
                || !lower(tokens, all).equals("all")
                || !lower(tokens, all + 1).equals("but")
                || tokens.get(all + 1).head() < 0) {
            return;
        }
        // "all but two", "all but the children", "all but John Roe"
        two = IntStream.range(two, tokens.size())
                .filter(at -> tokens.get(at).head() == all
                        && tokens.get(at).relation().equals("conj"))
                .findFirst()
                .orElse(-1);
        if (two < 0) {
            return;
        }
        if (tokens.get(two).pos().startsWith("VB")) {
            allButThose(tokens, all, two);
            return;
        }
        tie(tokens, all + 1, all, "advmod");
        tie(tokens, two, all + 1, "obl");
        for (int at = two + 1; at < tokens.size(); at++) {
            if (tokens.get(at).head() == two && tokens.get(at).relation().equals("nmod")) {
                tie(tokens, at, all, "nmod");
            }
        }
    }

    /** "All but the children were shot": a parser has the children shot. */
    private static void allButThose(List<Token> tokens, int all, int verb) {
        int who = child(tokens, verb, "nsubj", "nsubj:pass");
        if (who > all + 1 && who < verb) {
            String subject = tokens.get(who).relation();
            tie(tokens, verb, tokens.get(all).head(), tokens.get(all).relation());
            tie(tokens, all, verb, subject);
            tie(tokens, all + 1, all, "advmod");
            tie(tokens, who, all + 1, "obl");
        }
    }

    /** "Soldiers killed between 20 and 30 villagers", "from 60 to 90 were shot": so many are killed or shot. */
    private static void range(List<Token> tokens, int i) {
        String opening = lower(tokens, i);
        int first = RANGING.contains(opening) ? numbers(tokens, i + 1) : i;
        boolean joined = first > i + 1
                && first < tokens.size()
                && lower(tokens, first).equals(opening.equals("from") ? "to" : "and");
        int end = joined ? numbers(tokens, first + 1) : first;
        if (!joined || end == first + 1 || end >= tokens.size()) {
            return;
        }
        int counted = tokens.get(i).relation().equals("case")
                ? tokens.get(i).head()
                : tokens.get(end - 1).head();
        if (counted < end - 1 || !countedPeople(tokens, counted)) {
            return;
        }
        if (subjectBehind(tokens, counted)) {
            tie(tokens, i, end - 1, "advmod");
            return;
        }
        int verb = tokens.get(counted).head();
        boolean passive = has(tokens, verb, "aux:pass");
        boolean object = counted > verb
                && !passive
                && !has(tokens, verb, "obj")
                && (opening.equals("between")
                        || Arguments.befalls(tokens.get(verb).lemma()));
        boolean subject = counted < verb && !has(tokens, verb, "nsubj", "nsubj:pass");
        if (object || subject) {
            tie(tokens, counted, verb, object ? "obj" : passive ? "nsubj:pass" : "nsubj");
            for (int at = i + 1; at < end; at++) {
                if (tokens.get(at).head() == counted
                        && tokens.get(at).relation().equals("compound")) {
                    tie(tokens, at, counted, "nummod");
                }
            }
            tie(tokens, i, end - 1, "advmod");
        }
    }

    /** "Police said between 20 and 30 people died": they are whose verb comes next. */
    private static boolean subjectBehind(List<Token> tokens, int counted) {
        if (counted + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(counted + 1);
        int verb = next.relation().startsWith("aux") ? next.head() : counted + 1;
        boolean finite = next.pos().matches("VB[DPZ]|MD")
                && verb > counted
                && tokens.get(verb).pos().startsWith("VB")
                && tokens.get(verb).head() == tokens.get(counted).head()
                && !has(tokens, verb, "nsubj", "nsubj:pass", "mark");
        if (finite) {
            tieSubject(tokens, counted, verb);
            tie(tokens, verb, tokens.get(verb).head(), "ccomp");
        }
        return finite;
    }

    private static boolean countedPeople(List<Token> tokens, int counted) {
        Token noun = tokens.get(counted);
        return noun.pos().matches("NNP?S|CD")
                && !NO_PEOPLE.contains(noun.entity())
                && !noun.lemma().matches("time|occasion|year|month|week|day|hour|mile|kilometre|kilometer|km|percent|%")
                && noun.relation().matches("obl|obl:npmod")
                && noun.head() >= 0
                && tokens.get(noun.head()).pos().startsWith("V");
    }

    /** Where the numbers that begin here end. */
    private static int numbers(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size()
                && (tokens.get(at).pos().equals("CD")
                        || (at > from && tokens.get(at).pos().equals("HYPH")))
                && !tokens.get(at).entity().equals("DATE")) {
            at++;
        }
        return at;
    }

    /** "In 1988 guards hanged Peter Roe", "On 17/01/1987 guards hanged him": that says when, and the guards did it. */
    private static void openingYear(List<Token> tokens, int i) {
        Token year = tokens.get(i + 1);
        int who = year.head();
        boolean yearAlone = year.entity().equals("DATE")
                && Times.YEARLY.contains(lower(tokens, i))
                && Times.YEAR.matcher(year.word()).matches();
        boolean day = (lower(tokens, i).equals("on") || Times.YEARLY.contains(lower(tokens, i)))
                && FiguredDays.DAY.matcher(year.word()).matches();
        boolean opens = who > i + 1
                && (yearAlone || day)
                && year.relation().matches("nummod|compound")
                && (i == 0 || tokens.get(i - 1).pos().matches("[,:]|``|IN|CC"));
        // "After 2000 protesters were arrested" counts them.
        boolean round = year.word().endsWith("00") && tokens.get(i).relation().equals("mark");
        if (!opens || round || !somebody(tokens.get(who))) {
            return;
        }
        Token doer = tokens.get(who);
        int verb = doer.relation().matches("nsubj.*|obl") && doer.head() > who
                ? doer.head()
                : ClauseSlips.deedOf(tokens, who);
        if (verb < 0 || !tokens.get(verb).pos().startsWith("V")) {
            return;
        }
        if (doer.head() != verb) {
            ClauseSlips.makeClause(tokens, who, verb, doer.head(), doer.relation());
        } else if (doer.relation().equals("obl")) {
            if (has(tokens, verb, "nsubj", "nsubj:pass")) {
                return;
            }
            tieSubject(tokens, who, verb);
        }
        tie(tokens, i + 1, verb, "obl");
        tie(tokens, i, i + 1, "case");
    }

    /** "Between 5 and 10 May soldiers killed 20": the days say when. */
    private static void openingDays(List<Token> tokens, int i) {
        int joint = RANGING.contains(lower(tokens, i)) ? i + 2 : i;
        if (joint == i
                || joint + 2 >= tokens.size()
                || !lower(tokens, joint).matches("and|to")
                || !tokens.get(i + 1).pos().equals("CD")
                || !tokens.get(joint + 1).pos().equals("CD")) {
            return;
        }
        Token month = tokens.get(joint + 2);
        int who = month.head();
        if (!month.entity().equals("DATE")
                || !month.relation().equals("compound")
                || who <= joint + 2
                || !somebody(tokens.get(who))
                || !tokens.get(who).relation().startsWith("nsubj")) {
            return;
        }
        for (int at = i; at < joint + 2; at++) {
            if (tokens.get(at).head() == who) {
                tie(tokens, at, joint + 2, at == i ? "case" : "nummod");
            }
        }
        tie(tokens, i, joint + 2, "case");
        tie(tokens, joint + 2, tokens.get(who).head(), "obl");
    }

    private static boolean somebody(Token noun) {
        return noun.pos().startsWith("N")
                && !NO_PEOPLE.contains(noun.entity())
                && (!Character.isUpperCase(noun.word().codePointAt(0))
                        || noun.entity().matches("PERSON|ORGANIZATION"));
    }

    /** "On or about 22 April 1994 the accused ordered it": a date like any other. */
    private static void onOrAbout(List<Token> tokens, int i) {
        if (!lower(tokens, i).equals("on")
                || i + 3 >= tokens.size()
                || !lower(tokens, i + 1).matches("or|and")
                || !lower(tokens, i + 2).equals("about")) {
            return;
        }
        int end = i + 3;
        while (end < tokens.size() && tokens.get(end).entity().equals("DATE")) {
            end++;
        }
        int after = end;
        int verb = IntStream.range(after, tokens.size())
                .filter(at -> tokens.get(at).pos().matches("VB[DZP]")
                        || (tokens.get(at).pos().equals("VBN") && has(tokens, at, "aux", "aux:pass")))
                .filter(at -> !tokens.get(at).relation().matches("aux.*|cop|acl.*"))
                .findFirst()
                .orElse(-1);
        if (end == i + 3 || verb < 0 || (i > 0 && !tokens.get(i - 1).pos().matches("[,:]|IN|CC"))) {
            return;
        }
        Token on = tokens.get(i);
        int date = IntStream.range(i + 3, end)
                .filter(at -> tokens.get(at).pos().startsWith("NNP"))
                .findFirst()
                .orElse(i + 3);
        int above = tokens.get(verb).head();
        if (above >= i && above < end) {
            tie(tokens, verb, on.head(), on.relation());
        }
        if (on.relation().equals("case")
                && on.head() >= end
                && on.head() < verb
                && tokens.get(on.head()).head() == verb
                && !has(tokens, verb, "nsubj", "nsubj:pass")) {
            tieSubject(tokens, on.head(), verb);
        }
        for (int at = i; at < end; at++) {
            tie(tokens, at, date, at == i ? "case" : at < i + 3 ? "fixed" : "nummod");
        }
        tie(tokens, date, verb, "obl");
    }

    /** "14 killed, 22 wounded" in notes: neither killed the other. */
    private static void counted(List<Token> tokens, int i) {
        Token number = tokens.get(i);
        Token befell = tokens.get(i + 1);
        boolean note = Arguments.befalls(befell.lemma())
                && befell.pos().matches("VB[DN]")
                && (number.pos().equals("CD") || has(tokens, i, "nummod"))
                && !has(tokens, i + 1, "aux", "aux:pass", "obj", "nsubj", "nsubj:pass");
        if (!note) {
            return;
        }
        int first = number.head();
        if (first == i + 1 && number.relation().equals("dep")) {
            tie(tokens, i, i + 1, "nsubj:pass");
        }
        boolean second = befell.head() == i
                && befell.relation().matches("amod|acl")
                && number.relation().equals("obj")
                && first >= 0
                && first < i
                && Arguments.befalls(tokens.get(first).lemma())
                && !has(tokens, first, "aux", "aux:pass")
                && IntStream.range(first, i)
                        .anyMatch(at -> tokens.get(at).word().equals(","));
        if (second) {
            tie(tokens, i + 1, first, "parataxis");
            tie(tokens, i, i + 1, "nsubj:pass");
            for (int at = i + 2; at < tokens.size(); at++) {
                if (tokens.get(at).head() == first && tokens.get(at).relation().equals("obj")) {
                    tie(tokens, at, i, "appos");
                }
            }
        }
    }

    private static String lower(List<Token> tokens, int at) {
        return tokens.get(at).word().toLowerCase(Locale.ROOT);
    }
}
