package inquest.core.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 digest (FIPS 180-4).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) implements Comparable<Digest> {

    private static final HexFormat HEX = HexFormat.of();

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if {@code hex} is not 64 lower-case hexadecimal digits
     */
    public Digest {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("expected 64 lower-case hexadecimal digits, found \"" + hex + "\"");
        }
    }

    /** A loop, for a log of a million entries makes millions of digests and a pattern would take most of the time. */
    private static boolean isHex(String text) {
        boolean hex = text.length() == 64;
        for (int i = 0; hex && i < 64; i++) {
            char c = text.charAt(i);
            hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        return hex;
    }

    /** The digest of some bytes. */
    public static Digest of(byte[] bytes) {
        return new Digest(HEX.formatHex(sha256().digest(bytes)));
    }

    /** The digest of a text's UTF-8 bytes. */
    public static Digest of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A digest from its 32 bytes. */
    public static Digest fromBytes(byte[] digest) {
        return new Digest(HEX.formatHex(digest));
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return HEX.parseHex(hex);
    }

    /** The first eight digits: enough for a person to tell two digests of one case apart. */
    public String brief() {
        return hex.substring(0, 8);
    }

    /** A fresh SHA-256 computation, for bytes that come as a stream. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }

    @Override
    public int compareTo(Digest other) {
        // Most that are compared are of one exhibit, whose digest there is once.
        return this == other ? 0 : hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
