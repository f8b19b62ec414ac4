package inquest.core.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the hand-kept tables beside this package: cells between tabs, {@code #} before a comment. */
final class Tables {

    private Tables() {}

    static List<List<String>> rows(String name) {
        try (InputStream in = Objects.requireNonNull(
                        Tables.class.getResourceAsStream(name), () -> name + " is on the class path");
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
