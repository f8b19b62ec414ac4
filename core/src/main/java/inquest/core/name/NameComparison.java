package inquest.core.name;

import inquest.core.model.Explanation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How two full names agree: which words are held to be the same, what is left over on either side, and the probability that
 * they are one name, a logistic function whose weights ({@code full-name.tsv}) are fitted to public pairs judged by people.
 *
 * <p>Order may change and words may be left out or written together; what stands against what on both sides is a
 * contradiction. A father's name that one side leaves out is none.
 *
 * @param left one name
 * @param right the other
 * @param matches words held to be the same, best first
 * @param leftOver words of the left name that have no counterpart
 * @param rightOver words of the right name that have none
 */
public record NameComparison(
        FullName left, FullName right, List<Match> matches, List<NamePart> leftOver, List<NamePart> rightOver) {

    /** What the weights stand for, in order. */
    public static final List<String> FEATURES = List.of(
            "constant",
            "worst words",
            "mean words",
            "whole text",
            "one letter off",
            "two letters off",
            "three letters off",
            "more letters off",
            "short word off",
            "one left over",
            "contradicted",
            "contradicted twice",
            "initials",
            "order changed",
            "one word only",
            "across scripts",
            "numbers differ",
            "legal forms differ",
            "first letter differs",
            "father and child changed");

    private static final double[] PERSON = weights("person");
    private static final double[] BODY = weights("body");

    /** Words less close than this are not held to be the same. */
    private static final double LEAST = 0.45;

    /** Words written together on one side have to be closer. */
    private static final double LEAST_JOINED = 0.8;

    /** Copies its lists. */
    public NameComparison {
        matches = List.copyOf(matches);
        leftOver = List.copyOf(leftOver);
        rightOver = List.copyOf(rightOver);
    }

    /**
     * Words on the left held to be those on the right: one each, or several that one side writes together.
     *
     * @param from where the left words begin among the parts of the left name
     * @param to where the right words begin among the parts of the right
     * @param left the words, written together
     * @param right the words, written together
     * @param closeness from 0 to 1, what the letters say
     * @param off letters changed, about
     */
    public record Match(int from, int to, NamePart left, NamePart right, double closeness, double off) {}

    static NameComparison of(FullName left, FullName right) {
        List<NamePart> a = new ArrayList<>(left.parts());
        List<NamePart> b = new ArrayList<>(right.parts());
        List<Candidate> candidates = candidates(a, b);
        boolean[] usedA = new boolean[a.size()];
        boolean[] usedB = new boolean[b.size()];
        List<Match> matches = new ArrayList<>();
        for (Candidate one : candidates) {
            if (isFree(usedA, one.match.from, one.lengthA) && isFree(usedB, one.match.to, one.lengthB)) {
                take(usedA, one.match.from, one.lengthA);
                take(usedB, one.match.to, one.lengthB);
                matches.add(one.match);
            }
        }
        return new NameComparison(left, right, matches, rest(a, usedA), rest(b, usedB));
    }

    private record Candidate(Match match, int lengthA, int lengthB) {

        /** Closer first, then longer, then further in front: the same choice every time. */
        private double rank() {
            int letters = match.left.text().length() + match.right.text().length();
            return match.closeness + Math.min(letters, 20) / 200.0;
        }
    }

    private static List<Candidate> candidates(List<NamePart> a, List<NamePart> b) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                for (int n = 1; n <= 4 && i + n <= a.size(); n++) {
                    for (int m = 1; m <= 4 && j + m <= b.size() && (n == 1 || m == 1); m++) {
                        candidate(a, b, i, j, n, m).ifPresent(candidates::add);
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate one) -> -one.rank())
                .thenComparingInt(one -> Math.abs(one.match.from - one.match.to))
                .thenComparingInt(one -> one.match.from)
                .thenComparingInt(one -> one.match.to));
        return candidates;
    }

    private static java.util.Optional<Candidate> candidate(
            List<NamePart> a, List<NamePart> b, int i, int j, int n, int m) {
        NamePart left = joined(a, i, n);
        NamePart right = joined(b, j, m);
        Closeness close = Closeness.of(left, right);
        boolean enough = close.value() >= (n + m > 2 ? LEAST_JOINED : LEAST);
        return enough
                ? java.util.Optional.of(new Candidate(new Match(i, j, left, right, close.value(), close.off()), n, m))
                : java.util.Optional.empty();
    }

    private static NamePart joined(List<NamePart> parts, int from, int length) {
        if (length == 1) {
            return parts.get(from);
        }
        StringBuilder text = new StringBuilder();
        parts.subList(from, from + length).forEach(part -> text.append(part.text()));
        return NamePart.of(text.toString());
    }

    private static boolean isFree(boolean[] used, int from, int length) {
        for (int at = from; at < from + length; at++) {
            if (used[at]) {
                return false;
            }
        }
        return true;
    }

    private static void take(boolean[] used, int from, int length) {
        for (int at = from; at < from + length; at++) {
            used[at] = true;
        }
    }

    private static List<NamePart> rest(List<NamePart> parts, boolean[] used) {
        List<NamePart> rest = new ArrayList<>();
        for (int at = 0; at < used.length; at++) {
            if (!used[at]) {
                rest.add(parts.get(at));
            }
        }
        return rest;
    }

    /** The probability that both are names of one bearer, from 0 to 1, with nothing else known. */
    public double probability() {
        double[] weights = left.bearer() == FullName.Bearer.PERSON ? PERSON : BODY;
        double[] features = features();
        double sum = 0;
        for (int at = 0; at < features.length; at++) {
            sum += weights[at] * features[at];
        }
        return matches.isEmpty() ? 0 : 1 / (1 + Math.exp(-sum));
    }

    /** The values of {@link #FEATURES}. */
    public double[] features() {
        double worst = matches.stream().mapToDouble(Match::closeness).min().orElse(0);
        double mean = matches.stream().mapToDouble(Match::closeness).average().orElse(0);
        double off = matches.stream().mapToDouble(Match::off).max().orElse(0);
        int shortest = matches.stream()
                .filter(match -> match.off >= 0.5)
                .mapToInt(match ->
                        Math.min(match.left.text().length(), match.right.text().length()))
                .min()
                .orElse(9);
        int contradicted = Math.min(weighty(leftOver), weighty(rightOver));
        int over = Math.max(weighty(leftOver), weighty(rightOver)) - contradicted;
        long initials = matches.stream().filter(NameComparison::isInitial).count();
        int words = Math.min(left.parts().size(), right.parts().size());
        return new double[] {
            1,
            worst,
            mean,
            Closeness.ofTexts(sorted(left), sorted(right)),
            off >= 0.5 && off < 1.5 ? 1 : 0,
            off >= 1.5 && off < 2.5 ? 1 : 0,
            off >= 2.5 && off < 3.5 ? 1 : 0,
            off >= 3.5 ? 1 : 0,
            shortest <= 4 ? 1 : 0,
            Math.min(over, 3),
            contradicted > 0 ? 1 : 0,
            contradicted > 1 ? 1 : 0,
            initials,
            isOrderChanged() ? 1 : 0,
            words == 1 && over > 0 ? 1 : 0,
            isAcross() ? 1 : 0,
            numbersDiffer() ? 1 : 0,
            !left.legalForms().isEmpty()
                            && !right.legalForms().isEmpty()
                            && !left.legalForms().equals(right.legalForms())
                    ? 1
                    : 0,
            matches.stream().anyMatch(match -> match.off >= 0.5 && Closeness.beginDifferently(match.left, match.right))
                    ? 1
                    : 0,
            isFatherChanged() ? 1 : 0
        };
    }

    private boolean isAcross() {
        return matches.stream().anyMatch(match -> match.left.script() != match.right.script());
    }

    private boolean numbersDiffer() {
        return Stream.of(leftOver, rightOver)
                .flatMap(List::stream)
                .anyMatch(part -> part.text().chars().anyMatch(Character::isDigit));
    }

    private static boolean isInitial(Match match) {
        return (match.left.role() == NamePart.Role.INITIAL) != (match.right.role() == NamePart.Role.INITIAL);
    }

    private static String sorted(FullName name) {
        return name.parts().stream().map(NamePart::text).sorted().reduce("", String::concat);
    }

    /** Words whose want counts: a particle's or a mark of honour's does not. */
    private static int weighty(List<NamePart> parts) {
        return (int) parts.stream()
                .filter(part -> part.role() != NamePart.Role.PARTICLE && part.role() != NamePart.Role.HONOUR)
                .count();
    }

    private boolean isOrderChanged() {
        for (Match one : matches) {
            for (Match other : matches) {
                if (one.from < other.from && one.to > other.to) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one is "A bin B" and the other "B bin A". */
    private boolean isFatherChanged() {
        return isOrderChanged()
                && matches.stream()
                        .anyMatch(match -> (match.left.role() == NamePart.Role.FATHER)
                                != (match.right.role() == NamePart.Role.FATHER));
    }

    /** Word by word: what is held to be the same and why, what is left over, what contradicts. */
    public Explanation explanation() {
        List<Explanation> because = new ArrayList<>();
        matches.stream().sorted(Comparator.comparingInt(Match::from)).forEach(match -> because.add(explain(match)));
        int against = Math.min(weighty(leftOver), weighty(rightOver));
        if (against > 0) {
            because.add(Explanation.of(
                    "against: " + listed(leftOver) + " on one side, " + listed(rightOver)
                            + " on the other, are not spellings of one name",
                    Likeness.reasons(leftOver.get(0), rightOver.get(0)).toArray(Explanation[]::new)));
        } else if (!leftOver.isEmpty() || !rightOver.isEmpty()) {
            because.add(Explanation.of("left out on one side, which contradicts nothing: "
                    + listed(leftOver.isEmpty() ? rightOver : leftOver)));
        }
        if (isOrderChanged()) {
            because.add(Explanation.of("the words stand in another order"));
        }
        String reason = String.format(Locale.ROOT, "one name with probability %.3f, by spelling alone", probability());
        return new Explanation(reason, because);
    }

    private static Explanation explain(Match match) {
        String words = "\"" + match.left.text() + "\" and \"" + match.right.text() + "\": ";
        if (match.left.text().equals(match.right.text())) {
            return Explanation.of(words + "the same");
        }
        if (isInitial(match)) {
            return Explanation.of(words + "an initial of it");
        }
        double likeness = Likeness.of(match.left, match.right);
        return Explanation.of(
                words + String.format(Locale.ROOT, "spellings of one name with probability %.2f", likeness),
                Likeness.reasons(match.left, match.right).toArray(Explanation[]::new));
    }

    private static String listed(List<NamePart> parts) {
        return "\"" + String.join(" ", parts.stream().map(NamePart::text).toList()) + "\"";
    }

    private static double[] weights(String kind) {
        return Tables.rows(NameComparison.class, "full-name.tsv").stream()
                .filter(row -> row.get(0).equals(kind))
                .mapToDouble(row -> Double.parseDouble(row.get(2)))
                .toArray();
    }
}
