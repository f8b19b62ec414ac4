package inquest.core.link;

import inquest.core.link.score.Links;
import inquest.core.link.table.Columns;
import inquest.core.link.table.Columns.Assigned;
import inquest.core.link.table.FieldKind;
import inquest.core.link.table.Roster;
import inquest.core.link.table.Roster.PersonList;
import inquest.core.model.Claim;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Explanation;
import inquest.core.model.Locality;
import inquest.core.model.Party;
import inquest.core.model.Population;
import inquest.core.name.Folding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which claims about groups of people speak of one act, by weights that are fitted to all of them: what was done, to whom, when, where, to how
 * many and by whom. A place spelled otherwise, a day off, twelve for fourteen weigh against an act without ruling it out, and a number that
 * few give weighs more for it than one that many do. Fitted anew to the claims of each view; the order of the claims does not matter.
 */
final class WeighedActs {

    /** With fewer claims there is little to fit to, and rules join them. */
    static final int LEAST = 100;

    /** An act that was told twice is joined from this probability on: to join two makes agreement out of nothing. */
    private static final double SURE = 0.95;

    private static final String SAME_PARTICULARS =
            "the same was done to the same sort of people, at the same place and time";
    private static final int YEAR_AND_MONTH = "1988-07".length();

    private static final List<String> HEADERS =
            List.of("what was done", "people", "date", "place", "country", "number", "by whom");

    private static final List<FieldKind> KINDS = List.of(
            FieldKind.CATEGORY,
            FieldKind.CATEGORY,
            FieldKind.DATE,
            FieldKind.PLACE,
            FieldKind.PLACE,
            FieldKind.COUNT,
            FieldKind.CATEGORY);

    private final List<Word> words;
    private final Linkage linkage;
    private final Reporting reporting;
    private final int[] parent;
    private final List<Set<ClaimId>> claims = new ArrayList<>();
    private final List<Gathered> acts = new ArrayList<>();

    private WeighedActs(List<Word> words, Linkage linkage, Roster roster) {
        this.words = words;
        this.linkage = linkage;
        this.reporting = new Reporting(linkage, roster);
        this.parent = IntStream.range(0, words.size()).toArray();
        for (Word word : words) {
            claims.add(new HashSet<>(Set.of(word.claim().id())));
            acts.add(new Gathered(word));
        }
    }

    /**
     * The acts that words about groups speak of; empty where there are too few, or nothing in them can be compared.
     *
     * @param unordered words of acts with a group as target
     */
    static Optional<List<Gathered>> among(List<Word> unordered, Linker linker) {
        if (unordered.size() < LEAST) {
            return Optional.empty();
        }
        List<Word> words = unordered.stream()
                .sorted(Comparator.comparing(
                                (Word word) -> word.claim().anchor().exhibit())
                        .thenComparing(word -> word.claim().anchor().span())
                        .thenComparing(word -> word.claim().id())
                        .thenComparing(word -> word.target().map(Party::span).orElseThrow())
                        .thenComparing(word -> word.target().map(Party::name).orElseThrow()))
                .toList();
        Roster roster = new Roster();
        roster.begin(new PersonList("acts against groups", HEADERS, false));
        words.forEach(word -> roster.add(cells(word)));
        roster.close();
        try {
            return Optional.of(
                    new WeighedActs(words, linker.link(roster, columns(roster), List.of()), roster).gathered());
        } catch (NotLinkable e) {
            return Optional.empty();
        }
    }

    private static List<String> cells(Word word) {
        Claim claim = word.claim();
        Optional<Locality> place = claim.roles().place();
        return List.of(
                claim.act().path().get(0),
                word.target()
                        .map(Party::name)
                        .map(Population::of)
                        .map(Population::head)
                        .orElse(""),
                word.date().map(ListedRows::day).orElse(""),
                place.map(Locality::name).orElse(""),
                place.flatMap(Locality::country).orElse(""),
                claim.content()
                        .count()
                        .filter(Population::counts)
                        .map(Population::core)
                        .filter(number -> number.orElse(0) > 0)
                        .map(number -> Long.toString(number.orElseThrow()))
                        .orElse(""),
                claim.roles().actors().stream()
                        .findFirst()
                        .map(Party::name)
                        .map(Folding::of)
                        .orElse(""));
    }

    private static Columns columns(Roster roster) {
        return new Columns(IntStream.range(0, KINDS.size())
                .filter(column -> roster.column(0, column).filled() > 0)
                .mapToObj(column -> new Assigned(
                        0, column, HEADERS.get(column), KINDS.get(column), HEADERS.get(column), "as the claims say"))
                .toList());
    }

    /**
     * Joins words that give one sort of people, one place and one month or day, then the words of each act along its surest links (J. Kruskal,
     * 1956). The first needs no weights, and where all claims speak of few acts there is nothing to fit them to: what nearly all share then looks
     * like chance.
     */
    private List<Gathered> gathered() {
        Map<List<String>, Integer> first = new HashMap<>();
        for (int word = 0; word < words.size(); word++) {
            List<String> all = agreeing(words.get(word));
            Integer before = all.isEmpty() ? null : first.putIfAbsent(all, word);
            if (before != null) {
                join(before, word, () -> Explanation.of(SAME_PARTICULARS));
            }
        }
        Links links = linkage.links();
        int[] clusters = linkage.clusters();
        IntStream.range(0, links.size())
                .filter(link ->
                        links.probability(link) >= SURE && clusters[links.left(link)] == clusters[links.right(link)])
                .boxed()
                .sorted(Comparator.comparingDouble((Integer link) -> -links.weight(link)))
                .forEach(link ->
                        join(links.left(link), links.right(link), () -> weighed(links.left(link), links.right(link))));
        return IntStream.range(0, words.size())
                .filter(word -> parent[word] == word)
                .mapToObj(acts::get)
                .toList();
    }

    /** What was done to whom, where and when, and of a month also to how many; nothing if the words leave one of them open. */
    private static List<String> agreeing(Word word) {
        List<String> cells = cells(word);
        List<String> all = List.of(cells.get(0), cells.get(1), cells.get(2), Folding.of(cells.get(3)));
        boolean open = all.stream().anyMatch(String::isEmpty) || cells.get(2).length() < YEAR_AND_MONTH;
        // In one month one town can see two groups killed.
        boolean day = cells.get(2).length() > YEAR_AND_MONTH;
        return open
                ? List.of()
                : Stream.concat(all.stream(), Stream.of(day ? "" : cells.get(5)))
                        .toList();
    }

    private Explanation weighed(int left, int right) {
        return new Explanation(
                "these particulars, by weights fitted to " + words.size() + " claims about groups of people",
                List.of(reporting.waterfall(left, right).explanation()));
    }

    /** Two things told in one claim are two, and so are a killing and an arrest, however alike the rest is. */
    private void join(int left, int right, Supplier<Explanation> reason) {
        int one = Math.min(root(left), root(right));
        int other = Math.max(root(left), root(right));
        boolean may = one != other
                && root(words.get(left)).equals(root(words.get(right)))
                && Collections.disjoint(claims.get(one), claims.get(other));
        if (may) {
            acts.get(one).absorb(acts.get(other), reason.get());
            claims.get(one).addAll(claims.get(other));
            parent[other] = one;
        }
    }

    private static String root(Word word) {
        return word.claim().act().path().get(0);
    }

    private int root(int word) {
        int root = word;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
