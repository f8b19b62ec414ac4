package inquest.store;

import inquest.core.inquiry.Ledger;
import inquest.core.inquiry.RunKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * The ledger in a case folder's {@code case.db}: one table, one row a result, compressed.
 *
 * <p>A file of another form, or a damaged one, is removed and begun anew, with a line of notice: everything in it can be
 * derived again. Each result is a transaction of its own in a write-ahead log, so a kill at any moment loses at most the
 * result being written. Safe for use by several threads; one process at a time, which {@code case.lock} sees to.
 */
public final class SqliteLedger implements Ledger {

    /** Goes up with every change of the table or of {@link LedgerJson}'s way of writing. */
    private static final int FORM = 2;

    private static final String TABLE = "create table run (place integer primary key, key blob not null unique, "
            + "stage text not null, type text not null, result blob not null)";

    private static final Set<SQLiteErrorCode> DAMAGE =
            EnumSet.of(SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_NOTADB, SQLiteErrorCode.SQLITE_ERROR);

    private final Path file;
    private final Consumer<String> notice;
    private final Recurring recurring = new Recurring();
    private Connection connection;

    private SqliteLedger(Path file, Consumer<String> notice, Connection connection) {
        this.file = file;
        this.notice = notice;
        this.connection = connection;
    }

    /**
     * Opens the ledger, which is made if it is not there.
     *
     * @param file usually {@code case.db}, in a folder that exists
     * @param notice told, in one line for people, when the ledger had to be begun anew
     * @throws UncheckedIOException if the file cannot be opened for writing
     */
    public static SqliteLedger open(Path file, Consumer<String> notice) {
        try {
            return new SqliteLedger(file, notice, connected(file, notice));
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    @Override
    public synchronized <T extends Record> Optional<T> find(RunKey key, Class<T> type) {
        try (PreparedStatement query =
                connection.prepareStatement("select result from run where key = ? and type = ?")) {
            query.setBytes(1, key.digest().bytes());
            query.setString(2, type.getName());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? unpacked(rows.getBytes(1), type) : Optional.empty();
            }
        } catch (SQLException e) {
            beginAnewIfDamaged(e);
            return Optional.empty();
        }
    }

    @Override
    public synchronized void keep(RunKey key, Record result) {
        try {
            insert(key, result);
        } catch (SQLException e) {
            beginAnewIfDamaged(e);
            keepAgain(key, result);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    private void keepAgain(RunKey key, Record result) {
        try {
            insert(key, result);
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    private void insert(RunKey key, Record result) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert or replace into run (key, stage, type, result) values (?, ?, ?, ?)")) {
            insert.setBytes(1, key.digest().bytes());
            insert.setString(2, key.stage());
            insert.setString(3, result.getClass().getName());
            insert.setBytes(4, packed(result));
            insert.executeUpdate();
        }
    }

    private void beginAnewIfDamaged(SQLException e) {
        if (!damaged(e)) {
            throw failure(file, e);
        }
        try {
            connection.close();
            connection = anew(file, notice, e);
        } catch (SQLException again) {
            again.addSuppressed(e);
            throw failure(file, again);
        }
    }

    private static Connection connected(Path file, Consumer<String> notice) throws SQLException {
        try {
            return prepared(file);
        } catch (SQLException e) {
            if (!damaged(e)) {
                throw e;
            }
            return anew(file, notice, e);
        }
    }

    private static Connection prepared(Path file) throws SQLException {
        Connection connection = connection(file);
        try {
            prepare(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Connection anew(Path file, Consumer<String> notice, SQLException why) throws SQLException {
        notice.accept(file.getFileName() + ": expected a ledger of form " + FORM + ", found " + why.getMessage()
                + ". It holds derived results only; they are worked out again.");
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            remove(file.resolveSibling(file.getFileName() + suffix));
        }
        return prepared(file);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove " + file + "; remove it by hand and run again", e);
        }
    }

    private static Connection connection(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(5_000);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int form = number(statement, "pragma user_version");
            if (form == 0 && number(statement, "select count(*) from sqlite_master") == 0) {
                // One transaction, so that a kill leaves either nothing or the whole of an empty ledger.
                statement.executeUpdate("begin");
                statement.executeUpdate(TABLE);
                statement.executeUpdate("pragma user_version = " + FORM);
                statement.executeUpdate("commit");
            } else if (form != FORM) {
                throw new SQLException("form " + form, "", SQLiteErrorCode.SQLITE_NOTADB.code);
            }
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.getInt(1);
        }
    }

    /** Our statements never change, so one that SQLite cannot make sense of shows a file that is not as we made it. */
    private static boolean damaged(SQLException e) {
        return DAMAGE.contains(SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff));
    }

    private static UncheckedIOException failure(Path file, SQLException e) {
        return new UncheckedIOException(
                "could not use the ledger " + file + ": " + e.getMessage()
                        + ". Check that the disk has room and the folder can be written to, and run again.",
                new IOException(e));
    }

    /** Compressed with a check sum: a flipped bit inside a row shows when it is unpacked, which SQLite alone would not see. */
    private static byte[] packed(Record result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            LedgerJson.write(result, gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "expected a record of plain values, found "
                            + result.getClass().getName(),
                    e);
        }
        return bytes.toByteArray();
    }

    private <T extends Record> Optional<T> unpacked(byte[] bytes, Class<T> type) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return Optional.of(LedgerJson.read(gzip, type, recurring));
        } catch (IOException e) {
            // Damaged, or of a shape that this version no longer has: as good as not there, by the seam's contract.
            return Optional.empty();
        }
    }
}
