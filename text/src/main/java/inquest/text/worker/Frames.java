package inquest.text.worker;

import inquest.core.model.Exhibit.RowError;
import inquest.core.read.Extraction;
import inquest.core.read.Extraction.Block;
import inquest.core.read.Extraction.Member;
import inquest.core.read.Extraction.Passage;
import inquest.core.read.Extraction.Reason;
import inquest.core.read.Extraction.Sheet;
import inquest.core.read.Refused;
import inquest.text.format.CsvTable;
import inquest.text.format.Limits;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What parent and child say to each other: the child says {@link #READY} once, then answers each request with a
 * media type and an extraction. Numbers are big-endian; a string is its length in bytes and its UTF-8 bytes; a list is its length and its
 * members.
 *
 * <p>The child parses hostile files, so it may have been taken over: the parent believes no length beyond its limits and
 * opens no path that the child names.
 */
public final class Frames {

    /** The child's first word. */
    public static final int READY = 0x494E5131;

    private static final int TEXT = 1;
    private static final int TABLE = 2;
    private static final int MEMBERS = 3;
    private static final int NO_TEXT = 4;

    private Frames() {}

    /** Asks for a file to be read. */
    public static void writeRequest(DataOutputStream out, Path file, String name, Path members) throws IOException {
        write(out, file.toString());
        write(out, name);
        write(out, members.toString());
        out.flush();
    }

    /** Says a file's media type before it is read, so that the parent knows it even if reading fails. */
    public static void writeType(DataOutputStream out, String mediaType) throws IOException {
        write(out, mediaType);
        out.flush();
    }

    /** Writes what a file turned out to be. */
    public static void write(DataOutputStream out, Extraction extraction) throws IOException {
        if (extraction instanceof Extraction.Text text) {
            writeText(out, text);
        } else if (extraction instanceof Extraction.Table table) {
            writeTable(out, table);
        } else if (extraction instanceof Extraction.Members members) {
            writeMembers(out, members);
        } else if (extraction instanceof Extraction.NoText none) {
            out.writeByte(NO_TEXT);
            write(out, none.mediaType());
            write(out, none.reason().name());
            write(out, none.detail());
        }
        out.flush();
    }

    private static void writeText(DataOutputStream out, Extraction.Text text) throws IOException {
        out.writeByte(TEXT);
        write(out, text.mediaType());
        write(out, text.text());
        out.writeInt(text.blocks().size());
        for (Block block : text.blocks()) {
            out.writeInt(block.start());
            out.writeInt(block.end());
            out.writeInt(block.page().orElse(0));
        }
        write(out, text.language().orElse(""));
        out.writeInt(text.metadata().size());
        for (Map.Entry<String, String> entry : text.metadata().entrySet()) {
            write(out, entry.getKey());
            write(out, entry.getValue());
        }
        out.writeInt(text.foreign().size());
        for (Passage passage : text.foreign()) {
            out.writeInt(passage.start());
            out.writeInt(passage.end());
            out.writeInt(passage.words());
            write(out, passage.language().orElse(""));
        }
    }

    private static void writeTable(DataOutputStream out, Extraction.Table table) throws IOException {
        out.writeByte(TABLE);
        write(out, table.mediaType());
        out.writeInt(table.sheets().size());
        for (Sheet sheet : table.sheets()) {
            write(out, sheet.name());
            out.writeInt(sheet.rows().size());
            for (List<String> row : sheet.rows()) {
                writeRow(out, row);
            }
            writeRejected(out, sheet.rejected());
        }
    }

    /** Writes a long table as it is gone over. */
    public static void write(DataOutputStream out, CsvTable table) throws IOException {
        out.writeByte(TABLE);
        write(out, table.mediaType());
        out.writeInt(1);
        write(out, "");
        out.writeInt(table.rows());
        table.each(row -> writeRow(out, row));
        writeRejected(out, table.rejected());
        out.flush();
    }

    private static void writeRow(DataOutputStream out, List<String> row) throws IOException {
        out.writeInt(row.size());
        for (String cell : row) {
            write(out, cell);
        }
    }

    private static void writeRejected(DataOutputStream out, List<RowError> rejected) throws IOException {
        out.writeInt(rejected.size());
        for (RowError error : rejected) {
            out.writeInt(error.line());
            write(out, error.problem());
        }
    }

    private static void writeMembers(DataOutputStream out, Extraction.Members members) throws IOException {
        out.writeByte(MEMBERS);
        write(out, members.mediaType());
        out.writeInt(members.members().size());
        for (Member member : members.members()) {
            write(out, member.name());
        }
        out.writeInt(members.refused().size());
        for (Refused refused : members.refused()) {
            write(out, refused.path());
            write(out, refused.reason());
        }
    }

    private static void write(DataOutputStream out, String string) throws IOException {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads what the other side wrote, up to a number of bytes in all. */
    public static final class Reader {

        private static final int LONGEST_TYPE = 200;

        /**
         * What rows and cells take in memory beyond their characters, in bytes: a child that was taken over could send no end of empty
         * ones. No more than what the limits of tables count for them.
         */
        private static final int COST_OF_ROW = 64;

        private static final int COST_OF_CELL = 12;

        private static final int REMEMBERED_BITS = 16;

        /** Odd, and near 2^32 by the golden ratio: hashes that follow each other are dealt far apart. */
        private static final int SPREAD = 0x9E3779B9;

        private final String[] remembered = new String[1 << REMEMBERED_BITS];

        private final DataInputStream in;
        private long left;

        private Reader(DataInputStream in, long most) {
            this.in = in;
            this.left = most;
        }

        /** The parent's next request: file, name, folder for members; empty when it has gone. */
        public static Optional<List<String>> request(DataInputStream in) throws IOException {
            Reader reader = new Reader(in, 1 << 20);
            int first = in.read();
            if (first < 0) {
                return Optional.empty();
            }
            int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
            return Optional.of(List.of(reader.string(length), reader.string(), reader.string()));
        }

        /**
         * The media type that the child found.
         *
         * @throws IOException if the child has gone, or names an impossible type
         */
        public static String type(DataInputStream in) throws IOException {
            String type = new Reader(in, LONGEST_TYPE).string();
            if (!type.matches("[a-z0-9.+/_-]+")) {
                throw new IOException("expected a media type, found another word");
            }
            return type;
        }

        /**
         * The child's answer.
         *
         * @param members the folder that was given for members
         * @throws IOException if the child has gone, or says what no child of ours would
         */
        public static Extraction answer(DataInputStream in, Limits limits, Path members) throws IOException {
            int kind = in.readUnsignedByte();
            // A character is four bytes at most; a cell's length takes the four that its limit counts for it.
            int most = kind == TABLE ? Math.max(limits.characters(), limits.tableCharacters()) : limits.characters();
            Reader reader = new Reader(in, 4L * most + (16L << 20));
            return switch (kind) {
                case TEXT -> reader.text();
                case TABLE -> reader.table();
                case MEMBERS -> reader.members(limits, members);
                case NO_TEXT -> reader.noText();
                default -> throw new IOException("expected an answer of kind 1 to 4, found " + kind);
            };
        }

        private Extraction text() throws IOException {
            String mediaType = string();
            String text = string();
            int length = text.codePointCount(0, text.length());
            List<Block> blocks = list(12, () -> {
                Block block = new Block(number(), number(), page(number()));
                if (block.start() < 0 || block.end() < block.start() || block.end() > length) {
                    throw new IOException("expected a block within the text, found one beyond it");
                }
                return block;
            });
            Optional<String> language = tag();
            Map<String, String> metadata = new LinkedHashMap<>();
            for (int i = count(8); i > 0; i--) {
                metadata.put(string(), string());
            }
            List<Passage> foreign = list(16, () -> {
                Passage passage = new Passage(number(), number(), number(), tag());
                if (passage.start() < 0 || passage.end() < passage.start() || passage.end() > length) {
                    throw new IOException("expected a passage within the text, found one beyond it");
                }
                return passage;
            });
            return new Extraction.Text(mediaType, text, blocks, language, metadata, foreign);
        }

        private Optional<String> tag() throws IOException {
            return Optional.of(string()).filter(tag -> !tag.isEmpty());
        }

        private Extraction table() throws IOException {
            return new Extraction.Table(string(), list(12, () -> {
                String name = string();
                List<List<String>> rows = list(4, this::row);
                List<RowError> rejected = list(8, () -> new RowError(name, number(), Optional.empty(), string()));
                return new Sheet(name, rows, rejected);
            }));
        }

        private List<String> row() throws IOException {
            int cells = count(4);
            left -= cells == 0 ? COST_OF_CELL : COST_OF_ROW;
            List<String> row = new ArrayList<>(Math.min(cells, 1024));
            for (int at = 0; at < cells; at++) {
                row.add(cell());
            }
            return List.copyOf(row);
        }

        /** Names, towns and days come up again and again: one string for equal ones, as far as they are remembered. */
        private String cell() throws IOException {
            left -= COST_OF_CELL;
            String cell = string();
            int place = (cell.hashCode() * SPREAD) >>> (Integer.SIZE - REMEMBERED_BITS);
            if (!cell.equals(remembered[place])) {
                remembered[place] = cell;
            }
            return remembered[place];
        }

        private Extraction members(Limits limits, Path folder) throws IOException {
            String mediaType = string();
            int[] next = {0};
            List<Member> members = list(4, () -> {
                Path file = folder.resolve(String.valueOf(next[0]++));
                return new Member(string(), () -> Files.newInputStream(file));
            });
            if (members.size() > limits.members()) {
                throw new IOException("expected " + limits.members() + " members at most, found " + members.size());
            }
            return new Extraction.Members(mediaType, members, list(8, () -> new Refused(string(), string())));
        }

        private Extraction noText() throws IOException {
            String mediaType = string();
            String name = string();
            Reason reason = Arrays.stream(Reason.values())
                    .filter(value -> value.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException("expected the name of a reason, found another word"));
            return new Extraction.NoText(mediaType, reason, string());
        }

        private static OptionalInt page(int number) {
            return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
        }

        private <T> List<T> list(int leastBytes, Part<T> part) throws IOException {
            int size = count(leastBytes);
            List<T> parts = new ArrayList<>(Math.min(size, 1024));
            for (int i = 0; i < size; i++) {
                parts.add(part.read());
            }
            return parts;
        }

        /** A number of parts, each of so many bytes at least. */
        private int count(int leastBytes) throws IOException {
            int count = number();
            if (count < 0 || (long) count * leastBytes > left) {
                throw new IOException("expected a shorter list, found " + count + " members");
            }
            return count;
        }

        private int number() throws IOException {
            left -= Integer.BYTES;
            return in.readInt();
        }

        private String string() throws IOException {
            return string(number());
        }

        private String string(int length) throws IOException {
            if (length < 0 || length > left) {
                throw new IOException("expected " + left + " bytes at most, found " + length);
            }
            left -= length;
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new IOException("expected " + length + " bytes, found only " + bytes.length);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** Reads one member of a list. */
        @FunctionalInterface
        private interface Part<T> {
            T read() throws IOException;
        }
    }
}
