package inquest.core.weigh;

import inquest.core.model.Claim;
import inquest.core.model.Contradiction;
import inquest.core.model.Contradiction.Outcome;
import inquest.core.model.Explanation;
import inquest.core.model.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers that sources give for the same thing and that differ.
 *
 * <p>Two figures are compared if kind of act, people, years and place allow that they are of the same, and a year, or a place and a
 * noun, ties them together. They contradict each other if no number fits both, or if one is a floor ({@code over 5,000}) that the
 * other lies {@value #FAR} times above, or one is rough ({@code about 5,000}) and they lie as far apart: the words allow both, and a reader must know that they do not say the same.
 */
final class Numbers {

    private static final double FAR = 2;
    /** Groups of one kind and population that are all compared with each other; beyond, each with the one that most claims give. */
    private static final int ALL_PAIRS = 24;

    private Numbers() {}

    static List<Contradiction> among(Docket docket, List<List<Figure>> groups) {
        Map<String, List<List<Figure>>> families = new LinkedHashMap<>();
        groups.forEach(group -> families.computeIfAbsent(group.get(0).family(), absent -> new ArrayList<>())
                .add(group));
        List<Contradiction> found = new ArrayList<>();
        for (List<List<Figure>> family : families.values()) {
            List<List<Figure>> ordered = family.stream()
                    .sorted(java.util.Comparator.comparing((List<Figure> group) -> -group.size()))
                    .toList();
            int against = ordered.size() <= ALL_PAIRS ? ordered.size() : 1;
            for (int one = 0; one < against; one++) {
                for (int other = one + 1; other < ordered.size(); other++) {
                    compare(docket, ordered.get(one), ordered.get(other)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<Contradiction> compare(Docket docket, List<Figure> one, List<Figure> other) {
        if (one.get(0).core() == other.get(0).core() || !Figure.mayBeOne(one, other)) {
            return Optional.empty();
        }
        List<Figure> others = Figure.distinct(other);
        Optional<Figure[]> tied = Figure.distinct(one).stream()
                .flatMap(a -> others.stream().filter(a::isTiedTo).map(b -> new Figure[] {a, b}))
                .findFirst();
        if (tied.isEmpty()) {
            return Optional.empty();
        }
        Figure a = one.get(0);
        Figure b = other.get(0);
        List<Explanation> reasons = new ArrayList<>();
        reasons.add(Explanation.of("both are of " + a.family()
                + (a.people().isAnybody() ? "" : ", " + a.people().head() + "s")
                + years(tied.get()[0], tied.get()[1])));
        Optional<Outcome> outcome = outcome(docket, one, other, reasons);
        return outcome.map(o -> new Contradiction(
                Contradiction.Type.NUMBER,
                docket.side(words(a), claims(one)),
                docket.side(words(b), claims(other)),
                o,
                new Explanation("two numbers for one thing", reasons)));
    }

    private static String years(Figure a, Figure b) {
        java.util.TreeSet<Integer> both = new java.util.TreeSet<>(a.stated().isEmpty() ? a.near() : a.stated());
        both.retainAll(b.stated().isEmpty() ? b.near() : b.stated());
        return both.isEmpty() ? "" : ", " + both.toString().replaceAll("[\\[\\]]", "");
    }

    private static Optional<Outcome> outcome(
            Docket docket, List<Figure> one, List<Figure> other, List<Explanation> reasons) {
        Figure a = one.get(0);
        Figure b = other.get(0);
        long high = Math.max(a.core(), b.core());
        long low = Math.max(1, Math.min(a.core(), b.core()));
        boolean fit = overlap(a.quantity(), b.quantity());
        if (fit && high < FAR * low) {
            return Optional.empty();
        }
        if (a.isOfNames() != b.isOfNames()) {
            Figure names = a.isOfNames() ? a : b;
            Figure people = a.isOfNames() ? b : a;
            boolean allows = people.quantity().high().isEmpty() || names.core() <= people.core();
            reasons.add(Explanation.of(
                    "one counts names that are listed or published, the other people: a list holds those whose"
                            + " names are known"));
            return Optional.of(allows ? Outcome.EXPLAINED_BY_SCOPE : Outcome.OPEN);
        }
        if (!a.place().equals(b.place()) && (a.place().isEmpty() || b.place().isEmpty())) {
            Figure part = a.place().isEmpty() ? b : a;
            if (part.core() == low && isBelowCountry(part)) {
                reasons.add(Explanation.of("the lower number is of one place"));
                return Optional.of(Outcome.EXPLAINED_BY_SCOPE);
            }
        }
        boolean grew = a.core() < b.core() ? isBefore(docket, one, other) : isBefore(docket, other, one);
        if (grew && !fit && isWithinAYear(docket, one, other)) {
            reasons.add(Explanation.of("the higher number was given later, within a year: more may have become known"));
            return Optional.of(Outcome.EXPLAINED_BY_TIME);
        }
        reasons.add(Explanation.of(
                fit
                        ? String.format(
                                Locale.ROOT, "the words allow both, and they lie %.1f times apart", (double) high / low)
                        : "no number fits both"));
        return Optional.of(Outcome.OPEN);
    }

    private static boolean isBelowCountry(Figure figure) {
        return figure.claim().roles().place().isPresent();
    }

    private static boolean overlap(Quantity a, Quantity b) {
        // Nobody says how far off a rough number is.
        return a.isRough()
                || b.isRough()
                || (a.low().orElse(0) <= b.high().orElse(Long.MAX_VALUE)
                        && b.low().orElse(0) <= a.high().orElse(Long.MAX_VALUE));
    }

    private static boolean isBefore(Docket docket, List<Figure> one, List<Figure> other) {
        return one.stream()
                .allMatch(a -> other.stream()
                        .allMatch(b -> Docket.isBefore(docket.reported(a.claim()), docket.reported(b.claim()))));
    }

    /** News of an event grows in the year after it; a number given ten years later is another number. */
    private static boolean isWithinAYear(Docket docket, List<Figure> one, List<Figure> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream())
                .allMatch(figure -> docket.reported(figure.claim())
                        .flatMap(inquest.core.model.Edtf::earliest)
                        .filter(day -> figure.stated().isEmpty()
                                || figure.stated().contains(day.getYear())
                                || figure.stated().contains(day.getYear() - 1))
                        .isPresent());
    }

    private static List<Claim> claims(List<Figure> group) {
        return group.stream().map(Figure::claim).toList();
    }

    static String words(Figure figure) {
        Quantity count = figure.quantity();
        return count.qualifier().map(words -> words + " ").orElse("")
                + String.format(Locale.ROOT, "%,d %s", figure.core(), count.counted());
    }
}
