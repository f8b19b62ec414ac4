package inquest.core.weigh;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Edtf;
import inquest.core.model.Locality;
import inquest.core.model.Party;
import inquest.core.model.Population;
import inquest.core.model.Quantity;
import inquest.core.model.Surroundings;
import inquest.core.name.PlaceName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A number of people that a claim gives, and of whom, when and where: what it takes to tell whether another number is of the same.
 *
 * @param claim who says so
 * @param core the number that the quantity turns on: 30,000 of {@code over 30,000}; -1 where no number stands behind it
 * @param vague the word that stands in for a number, such as {@code thousands}; empty where there is one
 * @param family killing, custody, or the root of the kind of act
 * @param people who are counted
 * @param stated years that the claim or its sentence states
 * @param near years of its paragraph, which may be those of something else
 * @param days when the claim dates it, to a month or closer
 * @param place where; empty where no claim says
 */
record Figure(
        Claim claim,
        long core,
        String vague,
        String family,
        Population people,
        Set<Integer> stated,
        Set<Integer> near,
        Optional<Edtf> days,
        PlaceName place) {

    private static final Pattern VAGUE = Pattern.compile(
            "(?i).*\\b(thousands|hundreds|dozens|scores|tens|millions|many|several|countless|some|few)\\b.*");

    /** Days in the longest time that counts as the time of one event. */
    private static final int MONTH = 31;

    /** Days by which sources err on when one event was. */
    private static final int SLIP = 3;

    /** Figures of a group that another is held against: they are of one thing. */
    private static final int COMPARED = 8;

    /** Keeps its own copies. */
    Figure {
        stated = Set.copyOf(stated);
        near = Set.copyOf(near);
    }

    Quantity quantity() {
        return claim.content().count().orElseThrow();
    }

    boolean isOfNames() {
        return quantity().unit() == Quantity.Unit.NAMES;
    }

    /** The figures of a case. */
    static List<Figure> among(Docket docket) {
        Map<String, List<Claim>> byParagraph = new HashMap<>();
        List<Claim> counting = new ArrayList<>();
        for (Claim claim : docket.material().claims()) {
            boolean counts =
                    claim.content().count().filter(Population::counts).isPresent() && !countsIndividuals(claim);
            if (!Docket.isSaid(claim) || Docket.isDenied(claim)) {
                continue;
            }
            if (counts) {
                counting.add(claim);
            }
            if (family(claim.act()).equals("killing") || family(claim.act()).equals("custody")) {
                byParagraph
                        .computeIfAbsent(claim.anchor().exhibit().toString(), absent -> new ArrayList<>())
                        .add(claim);
            }
        }
        return counting.stream()
                .map(claim -> of(
                        docket,
                        claim,
                        byParagraph.getOrDefault(claim.anchor().exhibit().toString(), List.of())))
                .toList();
    }

    /** Whether the number is only that of people told of one by one, which says nothing of how many there were. */
    private static boolean countsIndividuals(Claim claim) {
        List<Party> targets = claim.roles().targets();
        OptionalLong number = claim.content().count().map(Population::core).orElse(OptionalLong.empty());
        return number.isPresent()
                && number.getAsLong() <= targets.size()
                && targets.stream().allMatch(target -> target.kind() == Party.Kind.PERSON);
    }

    /** Whether no number stands behind the words: {@code thousands}, {@code many}. No two such can contradict each other. */
    boolean isVague() {
        return !vague.isEmpty();
    }

    private static String vague(Quantity count) {
        String word = count.qualifier()
                .map(VAGUE::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .orElse("");
        return word.isEmpty() && Population.core(count).isEmpty() ? "many" : word;
    }

    private static Figure of(Docket docket, Claim claim, List<Claim> neighbours) {
        String paragraph = docket.material().paragraph(claim);
        Set<Integer> stated =
                new HashSet<>(Surroundings.yearsIn(docket.material().sentence(claim)));
        Docket.happened(claim).ifPresent(date -> {
            stated.clear();
            stated.addAll(years(date));
        });
        Quantity count = claim.content().count().orElseThrow();
        String vague = vague(count);
        boolean listed = count.unit() == Quantity.Unit.NAMES;
        Population own = claim.roles().targets().stream()
                .findFirst()
                .map(Party::name)
                .map(Population::of)
                .orElse(new Population(""));
        // A list of names is of those whom the words around it speak of.
        Optional<Claim> whose =
                listed || own.isAnybody() ? nearest(docket, claim, neighbours, paragraph) : Optional.empty();
        Population people = own.isAnybody()
                ? whose.flatMap(other -> other.roles().targets().stream().findFirst())
                        .map(Party::name)
                        .map(Population::of)
                        .orElse(own)
                : own;
        return new Figure(
                claim,
                vague.isEmpty() ? Population.core(count).orElse(0) : -1,
                vague,
                listed ? whose.map(other -> family(other.act())).orElse("names") : family(claim.act()),
                people,
                stated,
                new HashSet<>(Surroundings.yearsIn(paragraph)),
                Docket.happened(claim).filter(date -> date.days().orElse(Long.MAX_VALUE) <= MONTH),
                PlaceName.of(claim.roles().place().map(Locality::name).orElse("")));
    }

    private static Optional<Claim> nearest(Docket docket, Claim claim, List<Claim> neighbours, String paragraph) {
        return neighbours.stream()
                .filter(other -> !other.id().equals(claim.id()))
                // Cheaper than to look up the paragraph of every claim of a long exhibit.
                .filter(other -> Math.abs(other.anchor().span().start()
                                - claim.anchor().span().start())
                        <= paragraph.length())
                .filter(other -> docket.material().paragraph(other).equals(paragraph))
                .filter(other -> other.roles().targets().stream()
                        .anyMatch(target -> !Population.of(target.name()).isAnybody()))
                .min(java.util.Comparator.comparingInt(
                                (Claim other) -> Math.abs(other.anchor().span().start()
                                        - claim.anchor().span().start()))
                        .thenComparing(Claim::id));
    }

    private static Set<Integer> years(Edtf date) {
        Set<Integer> years = new HashSet<>();
        if (date.earliest().isPresent() && date.latest().isPresent()) {
            int from = date.earliest().get().getYear();
            int to = date.latest().get().getYear();
            IntStream.rangeClosed(from, Math.min(to, from + 20)).forEach(years::add);
        }
        return years;
    }

    static String family(ActKind kind) {
        if (kind.is(ActKind.KILLING)) {
            return "killing";
        }
        return kind == ActKind.ARREST || kind == ActKind.DETENTION
                ? "custody"
                : kind.path().get(0);
    }

    /** Whether nothing says that the two are of different things. */
    boolean mayBeOf(Figure other) {
        boolean years = stated.isEmpty() || other.stated.isEmpty() || meet(stated, other.stated);
        boolean times = days.isEmpty() || other.days.isEmpty() || days.get().isWithin(SLIP, other.days.get());
        return family.equals(other.family)
                && people.fits(other.people)
                && years
                && times
                && (place.isEmpty() || other.place.isEmpty() || place.mayBe(other.place));
    }

    /** Whether something says that the two are of the same thing: a year, or a place and a noun, that both name. */
    boolean isTiedTo(Figure other) {
        boolean sameNoun = !people.isAnybody() && people.equals(other.people);
        boolean samePlace = !place.isEmpty() && place.equals(other.place);
        return meet(all(), other.all()) || (sameNoun && samePlace);
    }

    private Set<Integer> all() {
        return stated.isEmpty() ? near : stated;
    }

    private static boolean meet(Set<Integer> one, Set<Integer> other) {
        return one.stream().anyMatch(other::contains);
    }

    /** What {@link #mayBeOf} looks at, and with other years {@link #isTiedTo}: figures with the same are the same to them. */
    private record Particulars(
            String family, Population people, Set<Integer> years, Optional<Edtf> days, PlaceName place) {}

    private Particulars particulars(Set<Integer> years) {
        return new Particulars(family, people, years, days, place);
    }

    private boolean mayBeOfAll(List<Figure> group) {
        return group.stream().limit(COMPARED).allMatch(this::mayBeOf);
    }

    /** Whether nothing says that two groups of figures are of different things. */
    static boolean mayBeOne(List<Figure> one, List<Figure> other) {
        return one.stream().limit(COMPARED).allMatch(figure -> figure.mayBeOfAll(other));
    }

    /** Those of which none before is tied to the same figures. */
    static List<Figure> distinct(List<Figure> figures) {
        Map<Particulars, Figure> first = new LinkedHashMap<>();
        figures.forEach(figure -> first.putIfAbsent(figure.particulars(figure.all()), figure));
        return List.copyOf(first.values());
    }

    /** Figures that give one number of one thing, in the order of their claims. */
    static List<List<Figure>> grouped(List<Figure> figures) {
        Map<String, List<Figure>> same = new LinkedHashMap<>();
        figures.forEach(figure -> same.computeIfAbsent(
                        figure.core + figure.vague + " " + figure.family + " " + figure.isOfNames(),
                        absent -> new ArrayList<>())
                .add(figure));
        List<List<Figure>> groups = new ArrayList<>();
        for (List<Figure> alike : same.values()) {
            List<List<Figure>> ofAlike = new ArrayList<>();
            // Groups only grow stricter: what did not take in a figure of these particulars will take in none of them.
            Map<Particulars, Integer> tried = new HashMap<>();
            for (Figure figure : alike) {
                Particulars own = figure.particulars(figure.stated);
                int at = tried.getOrDefault(own, 0);
                while (at < ofAlike.size() && !figure.mayBeOfAll(ofAlike.get(at))) {
                    at++;
                }
                if (at == ofAlike.size()) {
                    ofAlike.add(new ArrayList<>());
                }
                ofAlike.get(at).add(figure);
                tried.put(own, at);
            }
            groups.addAll(ofAlike);
        }
        return groups;
    }
}
