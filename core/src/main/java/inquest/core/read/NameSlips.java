package inquest.core.read;

import static inquest.core.read.TokenTree.child;
import static inquest.core.read.TokenTree.has;
import static inquest.core.read.TokenTree.subject;
import static inquest.core.read.TokenTree.tie;

import inquest.core.read.Annotated.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Mends what the parser gets wrong in and around names: which words are one, where one in a list ends and the next begins, and whose it is.
 *
 * <p>In "killed Karl Mbou and April Stone" it takes April for the month, and all four words for one name.
 */
final class NameSlips {

    /** Months that are given names too. */
    private static final Set<String> NAMES_TOO = Set.of("Jan", "April", "May", "June", "August");

    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{Ll}[\\p{L}'’-]*");
    private static final Pattern OPENING = Pattern.compile("\\(|\\[|-L[RS]B-");
    private static final Pattern CLOSING = Pattern.compile("\\)|\\]|-R[RS]B-");

    /** Words from the opening bracket of a dateline to the closing one. */
    private static final int LONGEST_DATELINE = 14;

    private NameSlips() {}

    /** Mends a sentence in place. */
    static void mend(List<Token> tokens) {
        dateline(tokens);
        for (int i = 0; i < tokens.size() - 1; i++) {
            monthInName(tokens, i);
            calledByName(tokens, i);
            kinByName(tokens, i);
        }
        for (int i = 0; i < tokens.size() - 1; i++) {
            oneAndOther(tokens, i);
            whoseKin(tokens, i);
        }
        for (int i = 2; i < tokens.size(); i++) {
            if (person(tokens, i) && tokens.get(i).relation().equals("appos")) {
                listed(tokens, i);
                int calling = tokens.get(i).head();
                if (calling == opens(tokens, i) - 2
                        && tokens.get(calling).pos().equals("NN")
                        && tokens.get(calling).relation().matches("obj|nsubj:pass")) {
                    joined(tokens, i, calling, tokens.get(calling).head());
                }
            } else if (person(tokens, i) && tokens.get(i).relation().matches("conj|dep|obj")) {
                behindCalling(tokens, i);
                alias(tokens, i);
            } else if (tokens.get(i).relation().equals("conj")) {
                placeBesidePlace(tokens, i);
            }
        }
        for (int i = 2; i < tokens.size(); i++) {
            if (person(tokens, i) && tokens.get(i).relation().startsWith("nsubj")) {
                twoCallings(tokens, i);
            }
        }
    }

    private static boolean person(List<Token> tokens, int at) {
        return tokens.get(at).pos().startsWith("NNP") && tokens.get(at).entity().equals("PERSON");
    }

    private static boolean is(List<Token> tokens, int at, String word) {
        return at >= 0 && at < tokens.size() && tokens.get(at).word().equals(word);
    }

    /** The first word of the name that ends here. */
    private static int opens(List<Token> tokens, int last) {
        int first = last;
        while (first > 0 && person(tokens, first - 1)) {
            first--;
        }
        return first;
    }

    private static void name(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        tokens.set(
                at,
                new Token(token.span(), token.word(), token.word(), "NNP", "PERSON", token.head(), token.relation()));
    }

    /** "(Velm, 6 November 2017) - Police arrested five": where and when it was written is no part of who acts. */
    private static void dateline(List<Token> tokens) {
        int close = IntStream.range(2, Math.min(tokens.size() - 2, LONGEST_DATELINE))
                .filter(at -> CLOSING.matcher(tokens.get(at).word()).matches())
                .findFirst()
                .orElse(-1);
        if (close < 0
                || !OPENING.matcher(tokens.get(0).word()).matches()
                || tokens.subList(1, close).stream()
                        .anyMatch(inside -> inside.pos().matches("V.*|MD"))
                || !tokens.get(1).pos().startsWith("NNP")
                || tokens.get(close + 1).pos().matches("V.*|MD|CC")) {
            return;
        }
        int root = IntStream.range(close, tokens.size())
                .filter(at -> tokens.get(at).head() < 0)
                .findFirst()
                .orElse(-1);
        for (int at = 1; at < close && root > 0; at++) {
            if (tokens.get(at).head() > close) {
                tie(tokens, at, root, "dep");
            }
        }
    }

    /** "killed April Stone"; but "in April Stone Police said", "last May Velm fell". */
    private static void monthInName(List<Token> tokens, int month) {
        Token given = tokens.get(month);
        Token family = tokens.get(month + 1);
        boolean shaped = NAMES_TOO.contains(given.word())
                && given.pos().startsWith("NNP")
                && given.entity().matches("DATE|PERSON|O")
                && family.pos().matches("NNP?")
                && family.entity().matches("O|PERSON")
                && CAPITALISED.matcher(family.word()).matches()
                && !Lexicon.person(family.word().toLowerCase(Locale.ROOT));
        boolean ended = month + 2 >= tokens.size()
                || !tokens.get(month + 2).pos().startsWith("N")
                || tokens.get(month + 2).entity().equals("PERSON");
        if (shaped && ended && named(tokens, month)) {
            name(tokens, month);
            name(tokens, month + 1);
        }
    }

    /** Whether what stands before a word calls for a name, and for no month. */
    private static boolean named(List<Token> tokens, int at) {
        if (at == 0) {
            return true;
        }
        Token before = tokens.get(at - 1);
        boolean joined = before.pos().matches("CC|,");
        boolean dated = joined && (at < 2 || tokens.get(at - 2).entity().matches("DATE|TIME|DURATION"));
        boolean killingOf = before.word().equals("of")
                && at > 1
                && Lexicon.actNoun(tokens.get(at - 2).lemma());
        return (joined && !dated)
                || before.word().equals("including")
                || killingOf
                || (before.pos().matches("VB[DNG]") && !before.lemma().matches("be|have"))
                || (before.pos().equals("NN") && Lexicon.person(before.lemma()));
    }

    /** "a guard, Milan Tosk, of murder": a name that a model takes for a body's, by its given name and whom it stands behind. */
    private static void calledByName(List<Token> tokens, int given) {
        int family = given + 1;
        if (given < 2
                || !is(tokens, given - 1, ",")
                || !organisation(tokens, given)
                || !organisation(tokens, family)
                || (family + 1 < tokens.size() && organisation(tokens, family + 1))
                || !tokens.get(given - 2).pos().matches("NNS?")
                || !Lexicon.person(tokens.get(given - 2).lemma())
                || !Sex.given(tokens.get(given).word())) {
            return;
        }
        name(tokens, given);
        name(tokens, family);
    }

    private static boolean organisation(List<Token> tokens, int at) {
        return tokens.get(at).entity().equals("ORGANIZATION")
                && tokens.get(at).pos().equals("NNP");
    }

    /** "whose brother, Prosper, was killed": a name that a parser takes for a verb or a thing. */
    private static void kinByName(List<Token> tokens, int kin) {
        int name = kin + 2;
        if (name + 1 < tokens.size()
                && kin(tokens, kin)
                && has(tokens, kin, "nmod:poss")
                && is(tokens, kin + 1, ",")
                && is(tokens, name + 1, ",")
                && !tokens.get(name).pos().startsWith("NNP")
                && tokens.get(name).entity().matches("O|PERSON")
                && CAPITALISED.matcher(tokens.get(name).word()).matches()) {
            name(tokens, name);
            tie(tokens, name, kin, "appos");
        }
    }

    private static boolean kin(List<Token> tokens, int at) {
        String lemma = tokens.get(at).lemma();
        return tokens.get(at).pos().equals("NN")
                && (PersonNouns.has(lemma, "male")
                        || PersonNouns.has(lemma, "female")
                        || PersonNouns.has(lemma, "also-child"));
    }

    /** "A woman whose husband, Hope, was arrested": a parser has the woman arrested, and him do nothing. */
    private static void whoseKin(List<Token> tokens, int kin) {
        int verb = tokens.get(kin).head();
        int whose = child(tokens, kin, "nmod:poss");
        if (verb > kin
                && whose >= 0
                && tokens.get(whose).lemma().equals("whose")
                && tokens.get(kin).relation().equals("obj")
                && has(tokens, verb, "aux:pass")
                && !has(tokens, verb, "nsubj", "nsubj:pass")) {
            tie(tokens, kin, verb, "nsubj:pass");
        }
    }

    /** "Karl Mbou and Jan Otto were killed": a parser takes the first name for a part of the second. */
    private static void oneAndOther(List<Token> tokens, int one) {
        int given = one + 2;
        int other = tokens.get(one).head();
        if (other <= given
                || other - given > 3
                || !tokens.get(one).relation().equals("compound")
                || !is(tokens, one + 1, "and")
                || !person(tokens, one)
                || tokens.get(given).head() != one
                || !tokens.get(given).relation().equals("conj")
                || !IntStream.rangeClosed(given, other).allMatch(at -> person(tokens, at))) {
            return;
        }
        Token last = tokens.get(other);
        for (int at = 0; at < one; at++) {
            if (tokens.get(at).head() == other) {
                tie(tokens, at, one, tokens.get(at).relation());
            }
        }
        tie(tokens, one, last.head(), last.relation());
        tie(tokens, one + 1, other, "cc");
        for (int at = given; at < other; at++) {
            tie(tokens, at, other, "compound");
        }
        tie(tokens, other, one, "conj");
    }

    /** "Karl Mbou, Jane Roe, and two nurses": a parser takes the second for another name of the first. */
    private static void listed(List<Token> tokens, int name) {
        int first = tokens.get(name).head();
        int before = opens(tokens, name) - 1;
        if (first < 0
                || first >= before
                || !person(tokens, first)
                // "Karl Mbou, alias Tarek, and two nurses"
                || !(is(tokens, before, ",")
                        || Lexicon.person(tokens.get(before).lemma()))
                || IntStream.range(name + 1, tokens.size())
                        .noneMatch(at -> tokens.get(at).head() == first
                                && tokens.get(at).relation().equals("conj")
                                && has(tokens, at, "cc"))) {
            return;
        }
        tie(tokens, name, first, "conj");
        for (int at = name + 1; at < tokens.size(); at++) {
            if (tokens.get(at).head() == name && tokens.get(at).relation().equals("conj")) {
                tie(tokens, at, first, "conj");
            }
        }
    }

    /** "the general, Karl Mbou, and the minister", "two guards, Milan Tosk and Jure Bednar, of": who is called so, and no other. */
    private static void behindCalling(List<Token> tokens, int name) {
        int calling = opens(tokens, name) - 2;
        boolean alone = is(tokens, name + 1, ",") || is(tokens, name + 1, "and");
        if (calling < 1
                || !alone
                || !is(tokens, calling + 1, ",")
                || !Lexicon.person(tokens.get(calling).lemma())
                || has(tokens, name, "cc")) {
            return;
        }
        int head = tokens.get(name).head();
        boolean conjunct = tokens.get(name).relation().equals("conj")
                && head == calling
                && is(tokens, name + 1, ",")
                && tokens.get(calling).pos().matches("NN|JJ")
                && has(tokens, calling, "det", "nmod:poss");
        boolean other = name + 2 < tokens.size() && person(tokens, name + 2);
        boolean loose = head >= 0
                && head == tokens.get(calling).head()
                && tokens.get(calling).relation().equals("obj")
                && tokens.get(calling).pos().startsWith("NN")
                // "killed a guard, Karl Mbou, Jane Roe and two nurses": five, maybe.
                && (!tokens.get(name).relation().equals("obj")
                        || (tokens.get(calling).pos().equals("NN") && is(tokens, name + 1, ",") && !other));
        if (!conjunct && !loose) {
            return;
        }
        tie(tokens, name, calling, "appos");
        if (loose) {
            joined(tokens, name, calling, head);
        }
    }

    /**
     * "killed the mayor, Karl Mbou, and two guards", "the mayor, Karl Mbou, his deputy, Jane Roe, and two guards": all are joined to the
     * mayor, and not to his name or the killing.
     */
    private static void joined(List<Token> tokens, int name, int calling, int verb) {
        for (int at = name + 1; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            int next = opens(tokens, at) - 2;
            boolean beside = token.head() == name && token.relation().matches("conj|appos");
            boolean conjunct = token.relation().equals("conj")
                    && (token.head() == name
                            || (token.head() == verb
                                    && verb >= 0
                                    && tokens.get(verb).pos().startsWith("V")));
            if (conjunct && token.pos().matches("NNS?") && has(tokens, at, "nummod", "det", "nmod:poss")) {
                tie(tokens, at, calling, "conj");
            } else if (beside
                    && person(tokens, at)
                    && next > name
                    && is(tokens, next + 1, ",")
                    && (tokens.get(next).head() == name || tokens.get(next).head() == calling)
                    && tokens.get(next).relation().matches("conj|appos")
                    && Lexicon.person(tokens.get(next).lemma())) {
                tie(tokens, next, calling, "conj");
                tie(tokens, at, next, "appos");
            }
        }
    }

    /** "Karl Mbou, alias Jan, and two nurses": one man. */
    private static void alias(List<Token> tokens, int name) {
        int before = opens(tokens, name) - 1;
        int first = tokens.get(name).head();
        if (before > 0 && is(tokens, before, "alias") && first >= 0 && first < before && person(tokens, first)) {
            tie(tokens, name, first, "appos");
        }
    }

    /** "A colonel, Karl Mbou, and a civilian, Jane Roe, were killed": a parser has Roe alone killed. */
    private static void twoCallings(List<Token> tokens, int name) {
        int verb = tokens.get(name).head();
        int calling = opens(tokens, name) - 2;
        int first = verb < 0 ? -1 : tokens.get(verb).head();
        if (calling < 3
                || first < 0
                || first > calling
                || tokens.get(first).head() >= 0
                || !tokens.get(first).pos().startsWith("NN")
                || !tokens.get(verb).relation().equals("conj")
                || verb < name
                || !is(tokens, calling + 1, ",")
                || tokens.get(calling).head() != verb
                || !Lexicon.person(tokens.get(calling).lemma())
                || !is(tokens, calling - 2, "and")
                || has(tokens, first, "nsubj", "cop")) {
            return;
        }
        tie(tokens, verb, -1, "root");
        tie(tokens, first, verb, subject(tokens, verb));
        tie(tokens, calling, "NN", first, "conj");
        tie(tokens, calling - 1, calling, "det");
        tie(tokens, calling - 2, calling, "cc");
        tie(tokens, name, calling, "appos");
    }

    /** "28 people in Velm and the district of Tarn": it is no district that is detained. */
    private static void placeBesidePlace(List<Token> tokens, int place) {
        int people = tokens.get(place).head();
        int and = child(tokens, place, "cc");
        if (people < 0
                || people > place
                || and < 2
                || !is(tokens, and, "and")
                || !Lexicon.placeNoun(tokens.get(place).lemma())
                || !tokens.get(place).pos().matches("NNS?")
                || !Lexicon.person(tokens.get(people).lemma())) {
            return;
        }
        int town = and - 1;
        if (tokens.get(town).entity().matches("LOCATION|CITY|COUNTRY|STATE_OR_PROVINCE")
                && tokens.get(town).relation().matches("nmod|obl")
                && has(tokens, town, "case")) {
            tie(tokens, place, town, "conj");
        }
    }
}
