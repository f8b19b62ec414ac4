package inquest.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import inquest.core.model.Digest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command on files: tables made by chance from a seed, with nobody real in them. */
class EstimationTest {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Path table = Path.of("");

    @BeforeEach
    void begin() {
        table = folder.resolve("captures.csv");
    }

    @Test
    void writesThreeFilesAndEndsWithDone() throws IOException {
        write(sampled(4, 900, 0.35, "", 3));

        assertThat(run()).isEqualTo(0);
        assertThat(json().at("/input/sha256").asText())
                .isEqualTo(Digest.of(Files.readAllBytes(table)).hex());
        assertThat(json().at("/input/lists")).extracting(JsonNode::asText).containsExactly("L0", "L1", "L2", "L3");
        assertThat(json().at("/strata/0/observed").asLong()).isBetween(600L, 900L);
        assertThat(folder.resolve("count.html")).isNotEmptyFile();
        assertThat(folder.resolve("count.svg")).isNotEmptyFile();
        assertThat(out.toString()).contains("Documented: ", "Written: ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void writesTheSameBytesForTheSameSeed() throws IOException {
        write(sampled(3, 300, 0.4, "", 5));
        run("--seed", "9");
        byte[] json = Files.readAllBytes(folder.resolve("count.json"));
        byte[] html = Files.readAllBytes(folder.resolve("count.html"));
        run("--seed", "9");

        assertThat(folder.resolve("count.json")).hasBinaryContent(json);
        assertThat(folder.resolve("count.html")).hasBinaryContent(html);
    }

    @Test
    void giveTheSameCountWhateverTheOrderOfLines() throws IOException {
        List<String> lines = sampled(3, 200, 0.4, "", 6);
        write(lines);
        run();
        JsonNode strata = json().get("strata");
        List<String> turned = new ArrayList<>(lines.subList(1, lines.size()));
        java.util.Collections.reverse(turned);
        turned.add(0, lines.get(0));
        write(turned);
        run();

        assertThat(json().get("strata")).isEqualTo(strata);
    }

    @Test
    void countsEachStratumByItself() throws IOException {
        List<String> lines = sampled(3, 400, 0.5, "north", 7);
        lines.addAll(sampled(3, 300, 0.5, "south", 8).subList(1, 250));
        write(lines);

        assertThat(run("--by", "region")).isEqualTo(0);
        assertThat(json().at("/strata")).hasSize(2);
        assertThat(json().at("/strata/0/by/region").asText()).isEqualTo("north");
        assertThat(out.toString()).contains("region north", "region south");
    }

    /** Everything written and printed but the digest of the table: two tables that differ in the few people only give the same. */
    @Test
    void saysNothingThatDependsOnWhoTheFewOfAStratumAre() throws IOException {
        List<String> told = new ArrayList<>();
        for (List<String> few : List.of(List.of("1,0,0,west"), List.of("0,1,1,west", "1,1,1,west", "0,0,1,west"))) {
            List<String> lines = sampled(3, 400, 0.5, "north", 7);
            lines.addAll(sampled(3, 300, 0.5, "south", 8).subList(1, 250));
            lines.addAll(sampled(3, 60, 0.5, "east", 9).subList(1, 40));
            lines.addAll(few);
            write(lines);
            assertThat(run("--by", "region")).isEqualTo(0);
            String all = out.toString();
            for (String name : List.of("count.json", "count.html", "count.svg")) {
                all += Files.readString(folder.resolve(name));
            }
            told.add(all.replace(Digest.of(Files.readAllBytes(table)).hex(), "digest"));
        }

        assertThat(told.get(0)).isEqualTo(told.get(1)).contains("withheld");
        assertThat(json().at("/strata/0/documented/withheld").asBoolean()).isTrue();
        assertThat(json().at("/strata/1/documented/withheld").asBoolean()).isFalse();
    }

    @Test
    void readsLinkageDraws() throws IOException {
        write(List.of(
                "A,B,C,draw,count",
                "1,0,0,1,40",
                "1,1,0,1,20",
                "0,0,1,1,30",
                "1,0,0,2,44",
                "1,1,0,2,18",
                "0,0,1,2,30"));

        assertThat(run("--draws")).isEqualTo(0);
        assertThat(json().at("/input/draws").asInt()).isEqualTo(2);
        assertThat(json().at("/strata/0/documented/low").asDouble()).isGreaterThanOrEqualTo(90);
        assertThat(json().at("/strata/0/documented/high").asDouble()).isLessThanOrEqualTo(92);
    }

    @Test
    void refusesInWordsAndEndsWithDoneWhereTheTableCarriesNoNumber() throws IOException {
        for (String hopeless : List.of(
                "A\n1\n1\n",
                "A,B\n1,0\n0,1\n",
                "A,B,C,count\n1,0,0,9\n0,1,0,8\n0,0,1,7\n",
                "A,B,C,count\n1,1,0,30\n1,0,0,5\n1,1,1,9\n",
                "A,B,C,count\n1,1,1,3\n")) {
            Files.writeString(table, hopeless);

            assertThat(run()).as(hopeless).isEqualTo(0);
            assertThat(json().at("/strata/0/refused").asText()).as(hopeless).hasSizeGreaterThan(20);
            assertThat(json().at("/strata/0/convergence/verdict").isNull())
                    .as(hopeless)
                    .isTrue();
            assertThat(out.toString()).contains("No number");
        }
    }

    @Test
    void refusesFifteenListsInWordsOrCountsThem() throws IOException {
        write(sampled(15, 400, 0.15, "", 9));

        assertThat(run()).isEqualTo(0);
        JsonNode stratum = json().at("/strata/0");
        assertThat(stratum.has("recommended") || stratum.get("refused").asText().length() > 20)
                .isTrue();
    }

    @Test
    void endsWithUsageAndEveryFaultForAFaultyTable() throws IOException {
        Files.writeString(table, "A,B,count\n1,2,5\n1,0,-5\n0,0,5\n");

        assertThat(run()).isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).startsWith("captures.csv line "));
        assertThat(folder.resolve("count.json")).doesNotExist();
    }

    @Test
    void endsWithNotFoundForAMissingTableOrFolder() throws IOException {
        assertThat(run()).isEqualTo(3);
        write(sampled(3, 100, 0.4, "", 1));
        assertThat(command(
                        "estimate",
                        table.toString(),
                        "--out",
                        folder.resolve("none/count.json").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("none: expected a file or folder, found none there; check the path");
    }

    @Test
    void endsWithUsageForAnotherExtensionOrAFolder() throws IOException {
        write(sampled(3, 100, 0.4, "", 1));

        assertThat(command(
                        "estimate",
                        table.toString(),
                        "--out",
                        folder.resolve("count.txt").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("expected a file that ends in .json");
        assertThat(command(
                        "estimate",
                        folder.toString(),
                        "--out",
                        folder.resolve("count.json").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("expected a capture table as CSV, found a folder");
    }

    @Test
    void survivesHostileNamesOfListsAndStrata() throws IOException {
        Files.writeString(
                table,
                "\"<svg onload=alert(1)>\",\"=cmd()\",\"\u202eB\",\"re\"\"gion\",count\n1,0,0,\"</title><b>\",9\n0,1,1,\"&amp;\",4\n");

        assertThat(run("--by", "re\"gion")).isEqualTo(0);
        assertThat(Files.readString(folder.resolve("count.html"))).doesNotContain("<svg onload", "</title><b>");
        assertThat(Files.readString(folder.resolve("count.svg"))).doesNotContain("<svg onload", "\u202e");
        assertThat(out.toString()).doesNotContain("\u202e");
    }

    // ----

    /** People on lists by chance: a line a person, those on no list left out. */
    private static List<String> sampled(int lists, int people, double share, String region, long seed) {
        Random random = new Random(seed);
        StringBuilder header = new StringBuilder();
        for (int j = 0; j < lists; j++) {
            header.append(j == 0 ? "" : ",").append("L").append(j);
        }
        List<String> lines = new ArrayList<>(List.of(header + (region.isEmpty() ? "" : ",region")));
        for (int i = 0; i < people; i++) {
            StringBuilder line = new StringBuilder();
            boolean seen = false;
            for (int j = 0; j < lists; j++) {
                boolean on = random.nextDouble() < share;
                seen |= on;
                line.append(j == 0 ? "" : ",").append(on ? 1 : 0);
            }
            if (seen) {
                lines.add(line + (region.isEmpty() ? "" : "," + region));
            }
        }
        return lines;
    }

    private void write(List<String> lines) throws IOException {
        Files.write(table, lines);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("count.json")));
    }

    private int run(String... options) {
        List<String> command = new ArrayList<>(List.of(
                "estimate",
                table.toString(),
                "--out",
                folder.resolve("count.json").toString()));
        command.addAll(List.of(options));
        return command(command.toArray(String[]::new));
    }

    private int command(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        PrintWriter errors = new PrintWriter(err);
        Console console = new Console(new PrintWriter(out), errors, new Progress(errors, false), 0, true);
        return Main.run(arguments, new Wiring(), console);
    }
}
