package inquest.core.custody;

import inquest.core.model.Digest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the salts of log entries lie and how they are written: one file an entry, which opens its commitment. Whoever deletes a
 * record and its salt has erased it; what is left in the log says nothing of it.
 */
public final class Salts {

    /** The folder of salts, relative to the case. */
    public static final String FOLDER = "log/salts";

    private static final Pattern NAME = Pattern.compile("log/salts/((?:x\\d{3}/)*\\d{3})-([0-9a-f]{64})");
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{64})\n");

    private Salts() {}

    /**
     * The name of a salt's file.
     *
     * @param index of the log entry
     * @param digest SHA-256 of the record that the entry commits to
     */
    public record Name(long index, Digest digest) {

        /** Relative to the case, such as {@code log/salts/x001/067-3f9a…}. */
        public String path() {
            return FOLDER + "/" + Tile.number(index) + "-" + digest;
        }
    }

    /** Reads a path; empty where it is not that of a salt. */
    public static Optional<Name> parse(String path) {
        Matcher name = NAME.matcher(path);
        return name.matches()
                ? Optional.of(new Name(Long.parseLong(name.group(1).replaceAll("[x/]", "")), new Digest(name.group(2))))
                : Optional.empty();
    }

    /** A salt's file: its hexadecimal digits and a line feed. */
    public static byte[] bytes(byte[] salt) {
        return (HexFormat.of().formatHex(salt) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * The salt in a file.
     *
     * @throws MalformedException if it is not what {@link #bytes} writes
     */
    public static byte[] salt(byte[] file) throws MalformedException {
        Matcher form = FORM.matcher(new String(file, StandardCharsets.ISO_8859_1));
        if (!form.matches()) {
            throw new MalformedException("expected 64 hexadecimal digits and a line feed");
        }
        return HexFormat.of().parseHex(form.group(1));
    }
}
