package inquest.core.link.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Counts and texts as bytes, each text preceded by its length. */
public final class Bytes {

    private static final int MOST = 1 << 28;

    private Bytes() {}

    /** Writes a text of any length, which {@link DataOutput#writeUTF} does not take. */
    public static void text(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * Reads what {@link #text(DataOutput, String)} wrote.
     *
     * @throws IllegalArgumentException if what stands there is no length
     */
    public static String text(DataInput in) throws IOException {
        byte[] bytes = new byte[count(in)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Reads how much follows.
     *
     * @throws IllegalArgumentException if it is less than nothing, or more than memory could hold
     */
    public static int count(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("a count of " + count);
        }
        return count;
    }
}
