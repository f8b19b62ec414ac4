package inquest.core.custody;

import inquest.core.model.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the custody log: at this time, a record of this kind was kept. What it says is hidden behind a salted
 * commitment, so that the log holds no personal data and a record can be erased by deleting its salt.
 *
 * @param at when it was entered
 * @param commitment SHA-256(salt ‖ the record's bytes)
 * @param kind what was kept
 */
public record CustodyEntry(Instant at, Digest commitment, RecordKind kind) {

    /** Length of a salt in bytes. */
    public static final int SALT = 32;

    private static final Pattern FORM =
            Pattern.compile("\\{\"at\":\"([^\"\\\\]+)\",\"commitment\":\"([0-9a-f]{64})\",\"kind\":\"([a-z]+)\"}");

    /** The commitment to a record under a salt. */
    public static Digest commitment(byte[] salt, byte[] recordBytes) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(salt);
        return Digest.fromBytes(sha256.digest(recordBytes));
    }

    /** As it stands in the log: JSON in canonical form (RFC 8785), all of it ASCII. */
    public byte[] bytes() {
        return ("{\"at\":\"" + at + "\",\"commitment\":\"" + commitment + "\",\"kind\":\"" + kind.label() + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads an entry; accepts exactly what {@link #bytes} writes.
     *
     * @throws MalformedException if it is anything else
     */
    public static CustodyEntry parse(byte[] bytes) throws MalformedException {
        Matcher form = FORM.matcher(new String(bytes, StandardCharsets.UTF_8));
        if (!form.matches()) {
            throw new MalformedException("expected {\"at\":…,\"commitment\":…,\"kind\":…}, found " + bytes.length
                    + " bytes of something else");
        }
        RecordKind kind = RecordKind.of(form.group(3))
                .orElseThrow(() -> new MalformedException("\"" + form.group(3) + "\" is no kind of record"));
        try {
            Instant at = Instant.parse(form.group(1));
            if (!at.toString().equals(form.group(1))) {
                throw new MalformedException("expected the time as " + at + ", found " + form.group(1));
            }
            return new CustodyEntry(at, new Digest(form.group(2)), kind);
        } catch (DateTimeException e) {
            throw new MalformedException("expected a UTC time, found " + form.group(1), e);
        }
    }
}
