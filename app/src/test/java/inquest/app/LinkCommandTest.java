package inquest.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
    void saysThatAModelIsNotThere() throws IOException {
        assertThat(run(
                        people("people.csv", 5),
                        "--model",
                        folder.resolve("none.json").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("none.json: no such file").doesNotContain("\tat ");
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
