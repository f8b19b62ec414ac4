package inquest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.inquiry.Ledger;
import inquest.core.inquiry.RunKey;
import inquest.core.model.Explanation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerContract {

    private final List<String> notices = new ArrayList<>();

    @TempDir
    Path folder;

    @Override
    Ledger open() {
        return SqliteLedger.open(folder.resolve("case.db"), notices::add);
    }

    @Test
    void findsWhatAnEarlierProcessKept() {
        ledger.keep(KEY, Explanation.of("kept"));
        reopen();

        assertThat(ledger.find(KEY, Explanation.class)).contains(Explanation.of("kept"));
        assertThat(notices).isEmpty();
    }

    /** A copy of the files at this moment is what a kill leaves behind. */
    @Test
    void losesNothingKeptWhenKilled() throws IOException {
        ledger.keep(KEY, Explanation.of("kept"));
        Path left = Files.createDirectory(folder.resolve("left"));
        for (String name : List.of("case.db", "case.db-wal")) {
            Files.copy(folder.resolve(name), left.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }

        try (Ledger after = SqliteLedger.open(left.resolve("case.db"), notices::add)) {
            assertThat(after.find(KEY, Explanation.class)).contains(Explanation.of("kept"));
        }
        assertThat(notices).isEmpty();
    }

    @Test
    void beginsAnewOverLedgerOfAnotherForm() throws SQLException {
        ledger.keep(KEY, Explanation.of("kept"));
        ledger.close();
        sql("pragma user_version = 9");
        ledger = open();

        assertThat(ledger.find(KEY, Explanation.class)).isEmpty();
        assertThat(notices)
                .containsExactly("case.db: expected a ledger of form 2, found form 9. "
                        + "It holds derived results only; they are worked out again.");
    }

    @Test
    void beginsAnewOverFileThatIsNoDatabase() throws IOException {
        ledger.close();
        Files.writeString(
                folder.resolve("case.db"), "not a database, but longer than a header of one: " + "x".repeat(200));
        ledger = open();
        ledger.keep(KEY, Explanation.of("kept"));

        assertThat(ledger.find(KEY, Explanation.class)).contains(Explanation.of("kept"));
        assertThat(notices).singleElement().asString().startsWith("case.db: expected a ledger of form 2, found ");
    }

    @Test
    void neverGivesWrongResultAfterDamage() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            for (int n = 0; n < 60; n++) {
                ledger.keep(RunKey.of("read", 1).with("n", n), new Samples(n).reading());
            }
            ledger.close();
            overwrite(random);
            ledger = open();

            for (int n = 0; n < 60; n++) {
                RunKey key = RunKey.of("read", 1).with("n", n);
                int sample = n;
                assertThat(ledger.find(key, inquest.core.read.Reading.class))
                        .as("seed %d", seed)
                        .satisfies(found -> found.ifPresent(
                                reading -> assertThat(reading).isEqualTo(new Samples(sample).reading())));
            }
        }
    }

    @Test
    void keepsResultAgainWhoseRowWasDamaged() throws SQLException {
        ledger.keep(KEY, Explanation.of("kept"));
        ledger.close();
        sql("update run set result = zeroblob(40)");
        ledger = open();

        assertThat(ledger.find(KEY, Explanation.class)).isEmpty();
        ledger.keep(KEY, Explanation.of("kept"));
        assertThat(ledger.find(KEY, Explanation.class)).contains(Explanation.of("kept"));
    }

    @Test
    void saysWhatToDoWhenFileCannotBeOpened() {
        Path missing = folder.resolve("no such folder").resolve("case.db");

        assertThatThrownBy(() -> SqliteLedger.open(missing, notices::add))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("could not use the ledger " + missing)
                .hasMessageEndingWith("Check that the disk has room and the folder can be written to, and run again.");
    }

    private void reopen() {
        ledger.close();
        ledger = open();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.db"))) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    private void overwrite(Random random) throws IOException {
        Path file = folder.resolve("case.db");
        byte[] bytes = Files.readAllBytes(file);
        for (int n = 0; n < 50; n++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Files.write(file, bytes);
    }
}
