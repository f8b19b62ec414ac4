package inquest.core.custody;

import inquest.core.model.Digest;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A log at one moment, in three lines (C2SP tlog-checkpoint). Whoever holds an old checkpoint can tell a log that was only
 * extended from one that was rewritten.
 *
 * @param origin which log
 * @param size how many entries
 * @param root of the Merkle tree over them
 */
public record Checkpoint(String origin, long size, Digest root) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** What is signed: origin, size, root in base64, each on a line. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws MalformedException if it is anything else
     */
    public static Checkpoint parse(String text) throws MalformedException {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || lines[0].isEmpty() || !lines[3].isEmpty()) {
            throw new MalformedException("expected a checkpoint of three lines: origin, size, root");
        }
        if (!SIZE.matcher(lines[1]).matches()) {
            throw new MalformedException("expected the log's size as a decimal number, found \"" + lines[1] + "\"");
        }
        byte[] root = VerifierKey.base64(lines[2]);
        if (root.length != 32) {
            throw new MalformedException("expected a root of 32 bytes, found " + root.length);
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Digest.fromBytes(root));
    }
}
