package inquest.core.custody;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Entries in one file: each behind its length as two bytes, high byte first (C2SP tlog-tiles). */
final class EntryBundle {

    private static final int LONGEST = 0xFFFF;

    private EntryBundle() {}

    /**
     * The file's bytes.
     *
     * @throws IllegalArgumentException if an entry is longer than 65,535 bytes
     */
    static byte[] join(List<byte[]> entries) {
        int length = 0;
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException(
                        "expected an entry of at most " + LONGEST + " bytes, found " + entry.length);
            }
            length += Short.BYTES + entry.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        for (byte[] entry : entries) {
            bytes.putShort((short) entry.length).put(entry);
        }
        return bytes.array();
    }

    /**
     * The entries in a file.
     *
     * @throws MalformedException if it does not hold exactly so many whole entries
     */
    static List<byte[]> split(byte[] bundle, int width) throws MalformedException {
        ByteBuffer bytes = ByteBuffer.wrap(bundle);
        List<byte[]> entries = new ArrayList<>(width);
        while (bytes.remaining() >= Short.BYTES && entries.size() < width) {
            int length = Short.toUnsignedInt(bytes.getShort());
            if (length > bytes.remaining()) {
                throw new MalformedException("expected " + length + " bytes of entry " + entries.size()
                        + " of the bundle, found " + bytes.remaining());
            }
            byte[] entry = new byte[length];
            bytes.get(entry);
            entries.add(entry);
        }
        if (entries.size() < width || bytes.hasRemaining()) {
            throw new MalformedException("expected " + width + " entries and nothing behind them, found "
                    + entries.size() + " and " + bytes.remaining() + " bytes");
        }
        return entries;
    }
}
