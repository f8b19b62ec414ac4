package inquest.core.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Hand-kept tables on the class path: tab-separated, one row a line, lines that begin with a hash sign left out. */
public final class Tables {

    private Tables() {}

    /**
     * The rows of a table.
     *
     * @param owner the class that the table's file lies beside
     * @throws NullPointerException if there is no such table
     */
    public static List<List<String>> rows(Class<?> owner, String name) {
        try (InputStream in =
                        Objects.requireNonNull(owner.getResourceAsStream(name), () -> name + " is on the class path");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
