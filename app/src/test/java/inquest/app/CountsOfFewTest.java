package inquest.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the pages of a case tell of a place with four dead. Two cases are built that differ in nothing but the lists which these four are
 * on; whatever tells the cases apart tells of the four. All people are invented.
 */
class CountsOfFewTest {

    private static final List<String> BEGINNINGS = List.of(
            "Abra", "Corte", "Dunmo", "Ekwa", "Fjo", "Grovi", "Hol", "Ivan", "Jelin", "Kru", "Loma", "Mbe", "Novo",
            "Oye");

    private static final List<String> ENDS = List.of("band", "zel", "rick", "mund", "thos", "pava", "lisk", "gurt");
    private static final String HEADER = "Given name,Family name,Date of Execution,Place of Execution";
    private static final String[] LISTS = {"a.csv", "b.csv", "c.csv"};

    @TempDir
    static Path temporary;

    private static Path one = Path.of("");
    private static Path other = Path.of("");

    /** Each list has as many rows in one case as in the other, and each case as many dead. */
    @BeforeAll
    static void buildsBoth() throws IOException {
        one = built("one", 0b001, 0b010, 0b100, 0b011);
        other = built("other", 0b001, 0b001, 0b010, 0b110);
    }

    /** But for the place that has a number, which is averaged over samples of linkage, drawn anew for each case. */
    @Test
    void printsTheSameWhicheverListsTheFewAreOn() {
        for (String format : List.of("table", "csv", "jsonl")) {
            assertThat(withoutNumber(counts(one, format)))
                    .isEqualTo(withoutNumber(counts(other, format)))
                    .hasSizeGreaterThanOrEqualTo(4)
                    .anyMatch(line -> line.contains("withheld"));
        }
    }

    @Test
    void leavesNoFewWhenAllThatIsToldIsTakenFromTheWhole() throws IOException {
        long whole = 0;
        List<JsonNode> strata = new ArrayList<>();
        for (String line : counts(one, "jsonl").lines().toList()) {
            JsonNode node = new ObjectMapper().readTree(line);
            if (node.get("kind").asText().equals("documented")) {
                whole = node.get("number").asLong();
            } else if (node.get("kind").asText().equals("estimated")
                    && !node.get("by").isNull()) {
                strata.add(node);
            }
        }
        List<JsonNode> held = strata.stream()
                .filter(stratum -> stratum.at("/documented/withheld").asBoolean())
                .toList();
        long told = strata.stream()
                .mapToLong(stratum -> stratum.at("/documented/median").asLong())
                .sum();

        assertThat(whole).isEqualTo(109);
        assertThat(whole - told).isGreaterThanOrEqualTo(10);
        assertThat(held).hasSizeGreaterThanOrEqualTo(2).allSatisfy(stratum -> {
            assertThat(stratum.at("/documented/median").isNull()).isTrue();
            assertThat(stratum.get("refused")).isEqualTo(held.get(0).get("refused"));
            assertThat(stratum.get("warnings")).isEqualTo(held.get(0).get("warnings"));
            assertThat(stratum.has("estimate")).isFalse();
        });
    }

    /** Pages count all places together; what they say of overlaps may not be told by place. */
    @Test
    void countsNoPlaceByItselfOnThePages() throws IOException {
        String page = Jsoup.parse(Files.readString(one.resolve("dossier/estimated.html")))
                .text();

        assertThat(page).contains("Documented 109").doesNotContain("Ostrava Gate", "Pine Hollow", "Quarry Hill");
    }

    @Test
    void showsNoNumberForACaseThatHasFewDeadInAll() throws IOException {
        Path sources = Files.createDirectories(temporary.resolve("few"));
        for (int list = 0; list < LISTS.length; list++) {
            Files.writeString(
                    sources.resolve(LISTS[list]),
                    HEADER + "\nBera,Cortez,1988-08-02,Pine Hollow\n"
                            + (list < 2 ? "Farik,Lomax,1988-08-02,Pine Hollow\n" : ""));
        }
        Path folder = build("few", sources);
        String page = Jsoup.parse(Files.readString(folder.resolve("dossier/estimated.html")))
                .text();
        String figures = Jsoup.parse(Files.readString(folder.resolve("dossier/figures.html")))
                .text();

        assertThat(page).contains("Fewer than 10 people are documented here").doesNotContain("interval");
        assertThat(figures).contains("Estimated – No number.");
    }

    private static Path built(String name, int... few) throws IOException {
        Path sources = Files.createDirectories(temporary.resolve(name));
        List<StringBuilder> lists = Stream.of(LISTS)
                .map(list -> new StringBuilder(HEADER).append('\n'))
                .toList();
        int person = 0;
        for (int i = 0; i < 70; i++) {
            enter(lists, person++, 1 + i % 7, "Ostrava Gate");
        }
        for (int i = 0; i < 20; i++) {
            enter(lists, person++, 1 + i % 7, "Quarry Hill");
        }
        for (int i = 0; i < 15; i++) {
            enter(lists, person++, 1 + i % 7, "Rampart Street");
        }
        for (int history : few) {
            enter(lists, person++, history, "Pine Hollow");
        }
        for (int list = 0; list < LISTS.length; list++) {
            Files.writeString(sources.resolve(LISTS[list]), lists.get(list));
        }
        return build(name, sources);
    }

    private static void enter(List<StringBuilder> lists, int person, int history, String place) {
        for (int list = 0; list < lists.size(); list++) {
            if ((history >> list & 1) == 1) {
                lists.get(list)
                        .append(BEGINNINGS.get(person * 5 % BEGINNINGS.size()))
                        .append(ENDS.get(person * 3 / BEGINNINGS.size() % ENDS.size()))
                        .append(',')
                        .append(BEGINNINGS.get(person % BEGINNINGS.size()))
                        .append(ENDS.get(person / BEGINNINGS.size()))
                        .append(",1988-08-02,")
                        .append(place)
                        .append('\n');
            }
        }
    }

    private static Path build(String name, Path sources) {
        Path folder = temporary.resolve(name + ".case");
        String[] arguments = TirazanTest.building(sources, folder, temporary.resolve(name + ".key"));
        assertThat(run(arguments)).doesNotContain("expected");
        return folder;
    }

    private static String counts(Path folder, String format) {
        return run("show", "counts", folder.toString(), "--by", "place", "--format", format);
    }

    private static List<String> withoutNumber(String counts) {
        return counts.lines()
                .filter(line -> line.contains("estimated") && !line.contains("Ostrava Gate"))
                .map(String::strip)
                .toList();
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter err = new PrintWriter(out);
        Console console = new Console(new PrintWriter(out), err, new Progress(err, false), 0, true);
        assertThat(Main.run(arguments, new Wiring(), console))
                .as(out.toString())
                .isEqualTo(0);
        console.out().flush();
        return out.toString();
    }
}
