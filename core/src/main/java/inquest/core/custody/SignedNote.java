package inquest.core.custody;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A text with signatures below it (C2SP signed-note). Believe the text only after {@link #isSignedBy}.
 *
 * @param text what is signed; ends in a line feed
 * @param signatures at least one
 */
public record SignedNote(String text, List<Line> signatures) {

    private static final String DASH = "— ";
    private static final int ID = 4;
    private static final int MOST_SIGNATURES = 100;

    /** Keeps its own copy. */
    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * One signature.
     *
     * @param name of the key
     * @param encoded base64 of the key's id and the signature
     */
    public record Line(String name, String encoded) {}

    /** Whether the owner of this key signed the text. Signatures by other keys are passed over. */
    public boolean isSignedBy(VerifierKey key) {
        byte[] id = HexFormat.of().parseHex(key.id());
        for (Line line : signatures) {
            byte[] bytes = Base64.getDecoder().decode(line.encoded());
            if (line.name().equals(key.name()) && Arrays.equals(bytes, 0, ID, id, 0, ID)) {
                byte[] signature = Arrays.copyOfRange(bytes, ID, bytes.length);
                return key.verifies(text.getBytes(StandardCharsets.UTF_8), signature);
            }
        }
        return false;
    }

    /** The whole note: text, blank line, signatures. */
    public byte[] bytes() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (Line line : signatures) {
            note.append(DASH)
                    .append(line.name())
                    .append(' ')
                    .append(line.encoded())
                    .append('\n');
        }
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a note.
     *
     * @throws MalformedException if it is not UTF-8, has control characters, or is not text, blank line and signature lines
     */
    public static SignedNote parse(byte[] bytes) throws MalformedException {
        String note = decode(bytes);
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedException("expected a signed note, found control characters");
        }
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
            throw new MalformedException("expected a signed note: a text, a blank line, signatures");
        }
        List<Line> signatures = new ArrayList<>();
        for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
            signatures.add(signature(line));
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new MalformedException(
                    "expected at most " + MOST_SIGNATURES + " signatures, found " + signatures.size());
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    private static Line signature(String line) throws MalformedException {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2 || !VerifierKey.NAME.matcher(parts[0]).matches()) {
            throw new MalformedException("expected a signature line: a dash, a name, base64");
        }
        if (VerifierKey.base64(parts[1]).length <= ID) {
            throw new MalformedException("expected a key id of four bytes and a signature");
        }
        return new Line(parts[0], parts[1]);
    }

    private static String decode(byte[] bytes) throws MalformedException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException("expected a signed note in UTF-8", e);
        }
    }
}
