package inquest.app.link;

import inquest.core.link.Former;
import inquest.core.link.Former.FormerList;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code links.bin}: what a run leaves for a later one, so that rows known then are not compared again. Holds numbers only, no names of people. */
final class FormerFile {

    static final String NAME = "links.bin";

    private static final byte[] MAGIC = "inquest links 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 1 << 28;

    private FormerFile() {}

    static void write(Former former, Path file) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            out.write(MAGIC);
            out.writeUTF(former.model());
            text(out, former.keys());
            out.writeDouble(former.floor());
            out.writeInt(former.lists().size());
            for (FormerList list : former.lists()) {
                text(out, list.name());
                out.writeBoolean(list.deduplicated());
                numbers(out, list.rows());
            }
            numbers(out, former.pairs());
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void numbers(DataOutputStream out, long[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (long number : numbers) {
            out.writeLong(number);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is no such file, or only a part of one; the message says what to do
     */
    static Former read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (!new String(in.readNBytes(MAGIC.length), StandardCharsets.US_ASCII)
                    .equals(new String(MAGIC, StandardCharsets.US_ASCII))) {
                throw new IllegalArgumentException("another beginning");
            }
            String model = in.readUTF();
            String keys = text(in);
            double floor = in.readDouble();
            int size = count(in);
            List<FormerList> lists = new ArrayList<>();
            for (int list = 0; list < size; list++) {
                lists.add(new FormerList(text(in), in.readBoolean(), numbers(in)));
            }
            return new Former(model, keys, floor, lists, numbers(in));
        } catch (EOFException | UTFDataFormatException | IllegalArgumentException e) {
            throw new IOException(
                    file + ": expected what an earlier run wrote, found another file or a part of one ("
                            + e.getMessage() + "). Run without --after, with --model "
                            + file.resolveSibling("model.json") + ".",
                    e);
        }
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("a count of " + count);
        }
        return count;
    }

    private static String text(DataInputStream in) throws IOException {
        int length = count(in);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("its end");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static long[] numbers(DataInputStream in) throws IOException {
        int count = count(in);
        long[] numbers = new long[count];
        for (int at = 0; at < count; at++) {
            numbers[at] = in.readLong();
        }
        return numbers;
    }
}
