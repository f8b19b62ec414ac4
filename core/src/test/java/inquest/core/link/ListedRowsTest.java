package inquest.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.link.score.LinkModel;
import inquest.core.link.table.FieldKind;
import inquest.core.model.Anchor;
import inquest.core.model.Cluster;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.PairRuling;
import inquest.core.model.PairRuling.Decision;
import inquest.core.model.Particulars;
import inquest.core.model.Party;
import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Rows of a case's lists as the engine links them. All people are invented. */
class ListedRowsTest {

    private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(2);
    private static final Linker LINKER = Linker.withDefaults(EXECUTOR);

    /** Two lists of one people: whoever is on both has a slip in one of them. */
    private final List<ListedRow> rows = rows(People.of(160, 5));

    @AfterAll
    static void endsThreads() {
        EXECUTOR.shutdown();
    }

    @Test
    void joinsAPersonOfTwoListsInSpiteOfASlip() {
        Clusters clusters = form(rows, List.of());

        assertThat(right(clusters)).isGreaterThan(0.9);
        assertThat(clusters.clusters())
                .filteredOn(cluster -> cluster.mentions().size() > 1)
                .allSatisfy(cluster -> {
                    assertThat(cluster.links()).hasSize(cluster.mentions().size() - 1);
                    assertThat(cluster.links().get(0).why().text())
                            .startsWith("these particulars, by weights fitted to the lists\n")
                            .contains("before anything is compared");
                });
    }

    @Test
    void heedsNoOrderOfIntake() {
        List<ListedRow> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(form(shuffled, List.of())).isEqualTo(form(rows, List.of()));
    }

    @Test
    void holdsRulingsWhateverTheWeights() {
        Clusters before = form(rows, List.of());
        Cluster joined = before.clusters().stream()
                .filter(cluster -> cluster.mentions().size() == 2)
                .findFirst()
                .orElseThrow();
        List<Cluster> alone = before.clusters().stream()
                .filter(cluster -> cluster.mentions().size() == 1)
                .limit(2)
                .toList();
        PairRuling split = ruling(joined.mentions().get(0), joined.mentions().get(1), Decision.DIFFERENT, "r1");
        PairRuling merge =
                ruling(alone.get(0).mentions().get(0), alone.get(1).mentions().get(0), Decision.SAME, "r2");

        Clusters after = form(rows, List.of(split, merge));

        assertThat(cluster(after, joined.mentions().get(0)))
                .isNotEqualTo(cluster(after, joined.mentions().get(1)));
        assertThat(cluster(after, merge.left())).isEqualTo(cluster(after, merge.right()));
        assertThat(form(rows, List.of()))
                .as("without the rulings, all is as before")
                .isEqualTo(before);
    }

    @Test
    void showsTwoRulingsThatContradictEachOther() {
        Mention one = rows.get(0).mention();
        Mention other = rows.get(1).mention();

        Clusters clusters = form(
                rows, List.of(ruling(one, other, Decision.SAME, "r1"), ruling(other, one, Decision.DIFFERENT, "r2")));

        assertThat(cluster(clusters, one)).isNotEqualTo(cluster(clusters, other));
        assertThat(clusters.refused())
                .extracting(link -> link.why().text())
                .contains("not joined: another ruling holds them apart\n  ruling r1\n");
    }

    @Test
    void neverJoinsTwoNumbersOfOneSystem() {
        List<ListedRow> numbered = new ArrayList<>();
        int number = 0;
        Map<Integer, Integer> people = new HashMap<>();
        People made = People.of(160, 5);
        for (int at = 0; at < rows.size(); at++) {
            int person = people.computeIfAbsent(made.truth.get(at), absent -> people.size());
            // One in ten is given a second number: two people, however alike they are.
            boolean second = at > 0 && made.truth.get(at).equals(made.truth.get(at - 1)) && number++ % 10 == 0;
            numbered.add(numbered(rows.get(at), second ? "x" + at : "n" + person));
        }

        Clusters clusters = form(numbered, List.of());

        assertThat(clusters.clusters())
                .allSatisfy(cluster -> assertThat(cluster.mentions().stream()
                                .map(mention -> mention.particulars().id().orElse(""))
                                .distinct())
                        .hasSize(1));
        assertThat(right(clusters)).isGreaterThan(0.8);
        assertThat(clusters.refused())
                .extracting(link -> link.why().reason())
                .contains("not joined: the lists give them two numbers");
    }

    @Test
    void joinsProseToTheOnlyBearerOnTheLists() {
        ListedRow row = rows.stream()
                .filter(one -> rows.stream()
                                .filter(other -> other.mention()
                                        .name()
                                        .equals(one.mention().name()))
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
        Mention prose = prose("z.txt", row.mention().name());
        List<Mention> mentions = mentions(rows);
        mentions.add(prose);

        Clusters clusters = Clusters.form(mentions, List.of(), List.of(), linkage(rows, List.of()));

        assertThat(cluster(clusters, prose)).isEqualTo(cluster(clusters, row.mention()));
    }

    @Test
    void leavesProseAloneWhereSeveralOnTheListsBearTheName() {
        List<ListedRow> more = new ArrayList<>(rows);
        more.add(row("a.csv", 900, "Mirella", "Tarn", "1931-02-03", "ostbridge", "f"));
        more.add(row("b.csv", 900, "Mirella", "Tarn", "1977-11-30", "warrowby", "f"));
        Mention prose = prose("z.txt", "Mirella Tarn");
        List<Mention> mentions = mentions(more);
        mentions.add(prose);

        Clusters clusters = Clusters.form(mentions, List.of(), List.of(), linkage(more, List.of()));

        assertThat(clusters.clusters())
                .filteredOn(cluster -> cluster.mentions().contains(prose))
                .singleElement()
                .satisfies(cluster -> assertThat(cluster.mentions()).hasSize(1));
        assertThat(clusters.refused())
                .extracting(link -> link.why().reason())
                .contains("not joined: 2 people on the lists bear the name");
    }

    // ---- the frozen model

    @Test
    void givesTheSameWhetherAListCameLaterOrWithTheOthers() {
        List<ListedRow> first = rows.stream()
                .filter(row -> row.mention().anchor().path().equals("a.csv"))
                .toList();
        LinkModel frozen = ListedRows.of(first).fitted(LINKER);

        List<ListedRow> backwards = new ArrayList<>(rows);
        Collections.reverse(backwards);
        int[][] both = {held(rows, frozen), held(backwards, frozen)};

        assertThat(both[0]).isEqualTo(both[1]);
        assertThat(both[0].length).isGreaterThan(0);
    }

    @Test
    void takesFrozenModelToListsWithOtherColumns() {
        LinkModel frozen = ListedRows.of(rows).fitted(LINKER);
        List<ListedRow> fewer = rows.stream()
                .map(row -> new ListedRow(row.mention(), Map.of()))
                .collect(Collectors.toCollection(ArrayList::new));
        fewer.add(new ListedRow(rows.get(0).mention(), Map.of(FieldKind.CATEGORY, "weavers' union")));

        assertThat(frozen.fields()).extracting(LinkModel.ModelField::kind).contains(FieldKind.SEX);
        assertThat(ListedRows.of(fewer)
                        .linked(LINKER, frozen, List.of(), Optional.empty())
                        .held())
                .isNotEmpty();
    }

    // ---- samples

    @Test
    void samplesGoWithProbabilities() {
        RowLinkage linkage = linkage(rows, List.of());
        List<List<Cluster>> samples = linkage.samples(20, 7);

        assertThat(samples)
                .hasSize(20)
                .allSatisfy(sample -> assertThat(sample.stream()
                                .mapToInt(cluster -> cluster.mentions().size())
                                .sum())
                        .isEqualTo(rows.size()));
        assertThat(new HashSet<>(samples)).as("some pairs are in doubt").hasSizeGreaterThan(1);
        assertThat(linkage.samples(20, 7)).isEqualTo(samples);
    }

    // ---- lists that come one after another

    /** Of few lists each two have a share of matches of their own; across many it falls with every list that is added. */
    @Test
    void givesTheSameListAfterListAsAllAtOnceWhateverTheirOrder() {
        for (int lists : List.of(4, 16)) {
            for (long seed = 1; seed <= 3; seed++) {
                Random random = new Random(seed);
                List<List<ListedRow>> all = new ArrayList<>(dealt(rows(People.of(500, 9)), lists));
                Collections.shuffle(all, random);
                List<ListedRow> known = new ArrayList<>(all.get(0));
                known.addAll(all.get(1));
                LinkModel model = ListedRows.of(known).fitted(LINKER);
                Former former = linked(known, model, Optional.empty()).former();
                for (List<ListedRow> added : all.subList(2, lists)) {
                    int before = known.size();
                    known.addAll(added);
                    Collections.shuffle(known, random);
                    RowLinkage grown = linked(known, model, Optional.of(former));
                    // With the thirteenth list, pairs across lists become one group: what was known of each two lists
                    // is void.
                    boolean isVoid = ListedRows.of(known).roster().lists().size() == 13;
                    assertThat(grown.known(former))
                            .as(lists + " lists, seed " + seed + ", rows not compared again")
                            .isBetween(isVoid ? 0 : before, isVoid ? before / 2 : before);
                    former = grown.former();
                }
                RowLinkage grown = linked(known, model, Optional.of(former));
                RowLinkage once = linked(known, model, Optional.empty());
                assertThat(grown.held()).isNotEmpty().isEqualTo(once.held());
                assertThat(grown.apart()).isEqualTo(once.apart());
                assertThat(grown.samples(3, 1)).isEqualTo(once.samples(3, 1));
            }
        }
    }

    private static List<List<ListedRow>> dealt(List<ListedRow> rows, int lists) {
        List<List<ListedRow>> dealt = new ArrayList<>();
        for (int list = 0; list < lists; list++) {
            dealt.add(new ArrayList<>());
        }
        for (int at = 0; at < rows.size(); at++) {
            int list = at % lists;
            dealt.get(list).add(moved(rows.get(at), list + ".csv"));
        }
        return dealt;
    }

    private static RowLinkage linked(List<ListedRow> rows, LinkModel model, Optional<Former> former) {
        return ListedRows.of(rows).linked(LINKER, model, List.of(), former);
    }

    // ---- making rows

    private static RowLinkage linkage(List<ListedRow> rows, List<PairRuling> rulings) {
        ListedRows listed = ListedRows.of(rows);
        return listed.linked(LINKER, listed.fitted(LINKER), rulings, Optional.empty());
    }

    private static int[] held(List<ListedRow> rows, LinkModel frozen) {
        return ListedRows.of(rows).linked(LINKER, frozen, List.of(), Optional.empty()).held().stream()
                .flatMapToInt(held -> java.util.stream.IntStream.of(held.left(), held.right()))
                .toArray();
    }

    private static Clusters form(List<ListedRow> rows, List<PairRuling> rulings) {
        return Clusters.form(mentions(rows), List.of(), rulings, linkage(rows, rulings));
    }

    private static List<Mention> mentions(List<ListedRow> rows) {
        return rows.stream().map(ListedRow::mention).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String cluster(Clusters clusters, Mention mention) {
        return cluster(clusters, mention.anchor());
    }

    private static String cluster(Clusters clusters, Anchor anchor) {
        return clusters.clusters().stream()
                .filter(cluster -> cluster.mentions().stream()
                        .anyMatch(mention -> mention.anchor().equals(anchor)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Harmonic mean of precision and recall over pairs; the rows' numbers in their lists tell who they are. */
    private double right(Clusters clusters) {
        Map<Anchor, Integer> truth = new HashMap<>();
        People made = People.of(160, 5);
        for (int at = 0; at < rows.size(); at++) {
            truth.put(rows.get(at).mention().anchor(), made.truth.get(at));
        }
        Set<Set<Anchor>> wanted = pairs(truth.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .values());
        Set<Set<Anchor>> found = pairs(clusters.clusters().stream()
                .map(cluster -> cluster.mentions().stream().map(Mention::anchor).toList())
                .toList());
        double hits = found.stream().filter(wanted::contains).count();
        return 2 * hits / (wanted.size() + found.size());
    }

    private static Set<Set<Anchor>> pairs(java.util.Collection<List<Anchor>> groups) {
        Set<Set<Anchor>> pairs = new HashSet<>();
        for (List<Anchor> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    pairs.add(Set.of(group.get(i), group.get(j)));
                }
            }
        }
        return pairs;
    }

    private static List<ListedRow> rows(People people) {
        List<ListedRow> rows = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int at = 0; at < people.rows.size(); at++) {
            List<String> cells = people.rows.get(at);
            String list = seen.add(people.truth.get(at)) ? "a.csv" : "b.csv";
            rows.add(row(list, at + 1, cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)));
        }
        return rows;
    }

    private static ListedRow row(
            String list, int row, String given, String family, String birth, String place, String sex) {
        Particulars particulars = new Particulars(
                Optional.of(given),
                Optional.empty(),
                Optional.of(family),
                Optional.of(birth).map(Edtf::parse),
                Optional.empty(),
                Optional.of(place),
                Optional.empty());
        Mention mention = new Mention(
                anchor(list, 1000 * row, given + "\t" + family, new Locator.Row("", row, List.of("Name"))),
                Party.Kind.PERSON,
                given + " " + family,
                List.of(),
                List.of(),
                particulars,
                Explanation.of("the row's own cells"));
        return new ListedRow(mention, Map.of(FieldKind.SEX, sex));
    }

    private static ListedRow numbered(ListedRow row, String number) {
        Mention mention = row.mention();
        Particulars said = mention.particulars();
        return new ListedRow(
                new Mention(
                        mention.anchor(),
                        mention.kind(),
                        mention.name(),
                        mention.aliases(),
                        mention.titles(),
                        new Particulars(
                                said.given(),
                                said.father(),
                                said.family(),
                                said.birth(),
                                said.death(),
                                said.place(),
                                Optional.of(number)),
                        mention.why()),
                row.beside());
    }

    private static ListedRow moved(ListedRow row, String list) {
        Mention mention = row.mention();
        Anchor anchor = mention.anchor();
        return new ListedRow(
                new Mention(
                        anchor(list, anchor.span().start(), anchor.quote(), anchor.at()),
                        mention.kind(),
                        mention.name(),
                        mention.aliases(),
                        mention.titles(),
                        mention.particulars(),
                        mention.why()),
                row.beside());
    }

    private static Mention prose(String path, String name) {
        return new Mention(
                anchor(path, 5, name, Locator.Page.NONE),
                Party.Kind.PERSON,
                name,
                List.of(),
                List.of(),
                Particulars.NONE,
                Explanation.of("as written"));
    }

    private static Anchor anchor(String path, int start, String words, Locator at) {
        Digest content = Digest.of(path);
        return new Anchor(
                ExhibitId.of(content, path),
                path,
                content,
                Digest.of("text"),
                at,
                new Span(start, start + words.length()),
                words);
    }

    private static PairRuling ruling(Mention left, Mention right, Decision decision, String id) {
        return new PairRuling(left.anchor(), right.anchor(), decision, id);
    }
}
