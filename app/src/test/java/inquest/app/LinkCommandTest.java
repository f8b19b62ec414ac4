package inquest.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command on files of invented people. */
class LinkCommandTest {

    private static final String[] GIVEN = {"darovan", "mirelka", "tessian", "olvane", "perrune", "quillam", "saverin"};
    private static final String[] FAMILY = {"tarnholt", "velmarsk", "osprinde", "kallbury", "dremmond", "fostrake"};

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesFourFilesAndMeasuresAgainstTheTruth() throws IOException {
        Path list = people("people.csv", 3);

        assertThat(run(list, "--truth", "person")).isEqualTo(0);
        assertThat(out.toString()).contains("450 rows, ", "\"pairs_true\":150,");
        assertThat(folder.resolve("out/clusters.csv")).content().startsWith("file,row,cluster\npeople.csv,1,1\n");
        assertThat(folder.resolve("out/pairs.csv"))
                .content()
                .startsWith("file_a,row_a,file_b,row_b,weight,probability\n");
        assertThat(folder.resolve("out/report.html")).isNotEmptyFile();
        assertThat(folder.resolve("out/model.json")).isNotEmptyFile();
    }

    @Test
    void findsTheSamePeopleUnderTheModelThatItWrote() throws IOException {
        Path list = people("people.csv", 4);
        run(list, "--ignore", "person");
        byte[] clusters = Files.readAllBytes(folder.resolve("out/clusters.csv"));
        byte[] model = Files.readAllBytes(folder.resolve("out/model.json"));
        Path kept = Files.copy(folder.resolve("out/model.json"), folder.resolve("kept.json"));

        assertThat(run(list, "--ignore", "person", "--model", kept.toString())).isEqualTo(0);
        assertThat(folder.resolve("out/clusters.csv")).hasBinaryContent(clusters);
        assertThat(folder.resolve("out/model.json")).hasBinaryContent(model);
    }

    @Test
    void holdsRulingsOverReRunsWhereverTheirRowsHaveMoved() throws IOException {
        Path list = people("people.csv", 3);
        run(list, "--ignore", "person");
        List<String> questions = Files.readAllLines(folder.resolve("out/questions.csv"));
        assertThat(questions.get(0))
                .isEqualTo("file_a,row_a,seen_a,file_b,row_b,seen_b,probability,decision,author,time,reason");
        List<String> rows = Files.readAllLines(list);
        String joined = ruling(rows, 1, 2, "different");
        String parted = ruling(rows, 4, 9, "same");
        String gone = ruling(rows, 5, 7, "same").replace("sex: ", "sex: x");
        Path rulings = Files.writeString(
                folder.resolve("rulings.csv"),
                String.join("\n", questions.get(0), joined, parted, gone, questions.get(1)) + "\n");

        assertThat(run(list, "--ignore", "person", "--rulings", rulings.toString()))
                .isEqualTo(0);
        assertThat(out.toString()).contains("2 rulings on these rows");
        assertThat(clusters(1, 2, 4, 9)).satisfies(c -> {
            assertThat(c.get(0)).isNotEqualTo(c.get(1));
            assertThat(c.get(2)).isEqualTo(c.get(3));
        });

        // Three rows are put before all others: what was row 1 is row 4.
        List<String> moved = new ArrayList<>(rows.subList(0, 1));
        for (String extra : List.of("x1", "x2", "x3")) {
            moved.add(extra + ",zorvane,ulmquist,1921-01-1" + extra.charAt(1) + ",m");
        }
        moved.addAll(rows.subList(1, rows.size()));
        Files.write(list, moved);
        assertThat(run(list, "--ignore", "person", "--rulings", rulings.toString()))
                .isEqualTo(0);
        assertThat(clusters(4, 5, 7, 12)).satisfies(c -> {
            assertThat(c.get(0)).isNotEqualTo(c.get(1));
            assertThat(c.get(2)).isEqualTo(c.get(3));
        });
    }

    @Test
    void showsRulingsThatContradictEachOtherAndThoseWhoseRowIsGone() throws IOException {
        Path list = people("people.csv", 3);
        List<String> rows = Files.readAllLines(list);
        String header = "file_a,row_a,seen_a,file_b,row_b,seen_b,decision";
        Path rulings = Files.writeString(
                folder.resolve("rulings.csv"),
                String.join(
                                "\n",
                                header,
                                "people.csv,4,,people.csv,9,,same",
                                "people.csv,9,,people.csv,4,,different",
                                "people.csv,5,person: nobody,people.csv,7,,same",
                                "elsewhere.csv,5,,people.csv,7,,same")
                        + "\n");

        assertThat(run(list, "--rulings", rulings.toString())).isEqualTo(0);
        assertThat(out.toString())
                .contains(
                        "ruling rulings.csv line 2 says that people.csv row 4 and people.csv row 9 are one person, but"
                                + " another ruling holds");
        assertThat(out.toString())
                .contains(
                        "rulings.csv line 4: people.csv row 5 no longer says what was seen, and no other row does; this"
                                + " ruling is not followed",
                        "1 rulings are on rows of other lists");
        assertThat(clusters(4, 9)).doesNotHaveDuplicates();
        assertThat(rows).hasSize(451);
        assertThat(folder.resolve("out/report.html")).content().contains("one person, but another ruling holds");
    }

    @Test
    void namesEveryFaultOfRulings() throws IOException {
        Path rulings = Files.writeString(folder.resolve("rulings.csv"), """
                file_a,row_a,file_b,row_b,decision
                people.csv,1,people.csv,2,perhaps
                people.csv,0,people.csv,2,same
                people.csv,2,people.csv,2,same
                """);

        assertThat(run(people("people.csv", 3), "--rulings", rulings.toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "line 2: expected same, different, unsure or nothing as decision, found \"perhaps\".",
                        "line 3: expected a row of people.csv from 1 to 450, found \"0\".",
                        "line 4: expected two rows, found one and the same.");
        Files.writeString(rulings, "left,right\n1,2\n");
        assertThat(run(people("people.csv", 3), "--rulings", rulings.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("rulings.csv: expected the columns file_a, row_a, file_b, row_b, decision");
    }

    @Test
    void joinsNoTwoRowsOfDifferentNumbersWhereAMappingStatesThem() throws IOException {
        List<String> rows = Files.readAllLines(people("people.csv", 3));
        List<String> numbered = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            // All but a few rows share a number with another, so that the column is none of row labels.
            numbered.add(rows.get(row) + (row == 0 ? ",card" : ",c" + row % 440));
        }
        Path list = Files.write(folder.resolve("people.csv"), numbered);
        Path mapping = Files.writeString(folder.resolve("m.yaml"), """
                columns:
                  given name: given name
                  family name: family name
                  date of birth: birth
                  card: id
                """);

        assertThat(run(list, "--mapping", mapping.toString())).isEqualTo(0);
        List<String> clusters = Files.readAllLines(folder.resolve("out/clusters.csv"));
        assertThat(clusters).hasSize(451);
        assertThat(clusters.stream().skip(1).map(line -> line.split(",", -1)[2]).distinct())
                .hasSizeGreaterThanOrEqualTo(440);
    }

    /** A line of rulings as people hand it in. */
    private static String ruling(List<String> rows, int left, int right, String decision) {
        return "people.csv," + left + "," + seen(rows, left) + ",people.csv," + right + "," + seen(rows, right)
                + ",0.5," + decision + ",an investigator,2026-11-25,compared with the register";
    }

    private static String seen(List<String> rows, int row) {
        String[] headers = rows.get(0).split(",", -1);
        String[] cells = rows.get(row).split(",", -1);
        List<String> seen = new ArrayList<>();
        for (int at = 0; at < cells.length; at++) {
            seen.add(headers[at] + ": " + cells[at]);
        }
        return String.join(" | ", seen);
    }

    /** The clusters of these rows of the first list. */
    private List<String> clusters(int... rows) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("out/clusters.csv"));
        return IntStream.of(rows)
                .mapToObj(row -> lines.get(row).split(",", -1)[2])
                .toList();
    }

    @Test
    void addsAListToAnEarlierRunAsIfAllHadBeenComparedAnew() throws IOException {
        Path first = people("people.csv", 4);
        run(first);
        Path kept = Files.move(folder.resolve("out"), folder.resolve("before"));
        Path second = people("more.csv", 5);

        assertThat(run(first, second.toString(), "--after", kept.toString())).isEqualTo(0);
        byte[] clusters = Files.readAllBytes(folder.resolve("out/clusters.csv"));
        byte[] pairs = Files.readAllBytes(folder.resolve("out/pairs.csv"));
        byte[] links = Files.readAllBytes(folder.resolve("out/links.bin"));

        assertThat(run(
                        first,
                        second.toString(),
                        "--model",
                        kept.resolve("model.json").toString()))
                .isEqualTo(0);
        assertThat(folder.resolve("out/clusters.csv")).hasBinaryContent(clusters);
        assertThat(folder.resolve("out/pairs.csv")).hasBinaryContent(pairs);
        assertThat(folder.resolve("out/links.bin")).hasBinaryContent(links);
    }

    @Test
    void saysWhatToDoWhereTheLinksOfAnEarlierRunAreBroken() throws IOException {
        Path list = people("people.csv", 4);
        run(list);
        Path kept = Files.move(folder.resolve("out"), folder.resolve("before"));
        Path links = kept.resolve("links.bin");
        byte[] whole = Files.readAllBytes(links);
        for (int length : List.of(0, 5, 200, whole.length - 3)) {
            Files.write(links, Arrays.copyOf(whole, length));
            assertThat(run(list, "--after", kept.toString())).isEqualTo(2);
            assertThat(err.toString())
                    .contains("links.bin: expected the links that an earlier run", "run without --after, with --model")
                    .doesNotContain("\tat ");
        }
        byte[] older = whole.clone();
        older["inquest links ".length()] = '0';
        Files.write(links, older);
        assertThat(run(list, "--after", kept.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("it is of another version of Inquest", "run without --after, with --model");
        Files.delete(links);
        assertThat(run(list, "--after", kept.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("links.bin: expected a file or folder, found none there");
    }

    @Test
    void saysHowToBuildSparkWhereItIsNotThere() throws IOException {
        String home = System.getProperty("inquest.home", ".");
        System.setProperty("inquest.home", folder.toString());
        try {
            assertThat(run(people("people.csv", 6), "--engine", "spark")).isEqualTo(2);
        } finally {
            System.setProperty("inquest.home", home);
        }
        assertThat(err.toString())
                .contains(
                        "--engine spark: expected ", "inquest-spark.jar, found nothing there. Build it by mvn -Pspark")
                .doesNotContain("\tat ");
    }

    /** Once, a file in the place of the results was noticed when all had been linked. */
    @Test
    void saysThatAFolderIsNoListAndAFileNoFolder() throws IOException {
        assertThat(run(folder)).isEqualTo(2);
        assertThat(err.toString()).contains(": expected a file, found a folder. Name the files in it.");
        Files.writeString(folder.resolve("out"), "");
        assertThat(run(people("people.csv", 5))).isEqualTo(2);
        assertThat(err.toString()).contains("out: expected a folder for the results, found a file. Name another.");
    }

    @Test
    void saysThatAModelIsNotThere() throws IOException {
        assertThat(run(
                        people("people.csv", 5),
                        "--model",
                        folder.resolve("none.json").toString()))
                .isEqualTo(3);
        assertThat(err.toString())
                .contains("none.json: expected a file or folder, found none there")
                .doesNotContain("\tat ");
    }

    @Test
    void namesTheColumnsWhereNoneCanBeCompared() throws IOException {
        Path list = Files.writeString(folder.resolve("labels.csv"), "serial,country\n1,here\n2,here\n3,here\n");

        assertThat(run(list)).isEqualTo(2);
        assertThat(err.toString())
                .contains("\"serial\" (row label", "\"country\" (ignored: it has one value only)", "in a mapping")
                .doesNotContain("\tat ");
    }

    @Test
    void saysThatColumnsOfOneValueTellNothing() throws IOException {
        Path list = Files.writeString(
                folder.resolve("same.csv"), "given name,family name\n" + "darovan,tarnholt\n".repeat(5000));

        assertThat(run(list)).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "\"given name\" (ignored: it has one value only)",
                        "\"family name\" (ignored: it has one value only)")
                .doesNotContain("\tat ");
    }

    /** The file is as long as a disk, and has no bytes: whoever read it first would not come back. */
    @Test
    void refusesAListThatIsLargerThanMemoryBeforeItIsRead() throws IOException {
        Path list = folder.resolve("vast.csv");
        try (RandomAccessFile file = new RandomAccessFile(list.toFile(), "rw")) {
            file.setLength(1L << 40);
        }

        assertThat(run(list)).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "the lists hold 1024.0 GB: expected about 14337 GB of memory",
                        "link parts that share no people")
                .doesNotContain("\tat ");
    }

    @Test
    void saysWhereAListChangesItsEncoding() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes("given name,family name\n".getBytes(StandardCharsets.UTF_8));
        for (int row = 0; row < 20_000; row++) {
            mixed.writeBytes(("zoé" + row + ",tarnholt\n").getBytes(StandardCharsets.UTF_8));
        }
        mixed.writeBytes("zoé,velmarsk\n".getBytes(StandardCharsets.ISO_8859_1));
        Path list = Files.write(folder.resolve("mixed.csv"), mixed.toByteArray());

        assertThat(run(list)).isEqualTo(2);
        assertThat(err.toString()).contains("mixed.csv").doesNotContain("\tat ");
    }

    /** So many people, half of them twice, the second time with a letter lost. */
    private Path people(String name, long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("person,given name,family name,date of birth,sex\n");
        for (int person = 0; person < 300; person++) {
            String given = GIVEN[random.nextInt(GIVEN.length)] + (char) ('a' + random.nextInt(6));
            String family = FAMILY[random.nextInt(FAMILY.length)] + (char) ('a' + random.nextInt(9));
            String birth = (1940 + random.nextInt(60)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
            String rest = "," + family + "," + birth + "," + (random.nextBoolean() ? "m" : "f") + "\n";
            csv.append("p").append(person).append(',').append(given).append(rest);
            if (person % 2 == 0) {
                csv.append("p")
                        .append(person)
                        .append(',')
                        .append(given.substring(0, 3))
                        .append(given.substring(4));
                csv.append(rest);
            }
        }
        return Files.writeString(folder.resolve(name), csv);
    }

    private int run(Path list, String... options) {
        List<String> command = new ArrayList<>(
                List.of("link", list.toString(), "--out", folder.resolve("out").toString()));
        command.addAll(List.of(options));
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        PrintWriter errors = new PrintWriter(err);
        Console console = new Console(new PrintWriter(out), errors, new Progress(errors, false), 0, true);
        int code = Main.run(command.toArray(String[]::new), new Wiring(), console);
        errors.flush();
        return code;
    }
}
