package inquest.text.format;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads comma-separated values (RFC 4180) row by row, for files that are too large to hold: the same delimiters as {@link
 * Csv}, found from the file's first rows, and one charset, that of its first 256 kB.
 *
 * <p>Unlike {@link Csv} it does not go on behind a fault: a table that is only partly read would be linked wrongly.
 */
public final class CsvRows implements Closeable {

    private static final int SAMPLE = 1 << 18;
    private static final int LONGEST_CELL = 1 << 20;

    private final String name;
    private final Reader in;
    private final Charset charset;
    private final char delimiter;
    private final StringBuilder cell = new StringBuilder();
    private long line = 1;
    private int next;

    /**
     * Opens a table.
     *
     * @param name for messages
     * @param bytes of the file; closed with this
     */
    public CsvRows(String name, InputStream bytes) throws IOException {
        this.name = name;
        byte[] head = bytes.readNBytes(SAMPLE);
        Optional<Charset> marked = Characters.marked(head);
        this.charset = marked.orElseGet(() -> Characters.charset(Arrays.copyOf(head, lastLine(head))));
        this.in = new BufferedReader(
                new InputStreamReader(
                        new SequenceInputStream(new ByteArrayInputStream(head), bytes),
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        String start = new String(head, charset);
        this.delimiter = Csv.delimiterOf(start.startsWith("\uFEFF") ? start.substring(1) : start);
        read();
        if (next == '\uFEFF') {
            read();
        }
    }

    /** Where the last whole line of the sample ends. */
    private static int lastLine(byte[] head) {
        int end = head.length;
        while (head.length == SAMPLE && end > 0 && head[end - 1] != '\n') {
            end--;
        }
        return end == 0 ? head.length : end;
    }

    /**
     * The next row; empty at the end. Rows without any cell are passed over.
     *
     * @throws IOException if the file cannot be read, a quote does not close, or its bytes are no text of its charset; the
     *     message says where and what to do
     */
    public Optional<List<String>> next() throws IOException {
        while (next >= 0) {
            List<String> cells = row();
            if (cells.size() > 1 || !cells.get(0).isBlank()) {
                return Optional.of(cells);
            }
        }
        return Optional.empty();
    }

    private List<String> row() throws IOException {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            if (next != delimiter) {
                endLine();
                return cells;
            }
            read();
        }
    }

    private String cell() throws IOException {
        cell.setLength(0);
        while (next == ' ') {
            read();
        }
        if (next == '"') {
            quoted();
        }
        while (next >= 0 && next != delimiter && next != '\n' && next != '\r') {
            append();
        }
        return cell.toString().strip();
    }

    private void quoted() throws IOException {
        long from = line;
        read();
        while (true) {
            if (next < 0 || cell.length() > LONGEST_CELL) {
                throw new IOException(
                        name + " line " + from
                                + ": expected a closing quote before the cell's end, found none; write a quote inside a cell twice");
            }
            if (next == '"') {
                read();
                if (next != '"') {
                    return;
                }
            }
            line += next == '\n' ? 1 : 0;
            append();
        }
    }

    private void append() throws IOException {
        cell.append((char) next);
        read();
    }

    private void endLine() throws IOException {
        if (next == '\r') {
            read();
        }
        if (next == '\n') {
            read();
        }
        line++;
    }

    private void read() throws IOException {
        try {
            next = in.read();
        } catch (CharacterCodingException e) {
            throw new IOException(
                    name + ", about line " + line + ": expected " + charset
                            + " throughout, as in the beginning, found bytes that are no such text. Save the file in one charset,"
                            + " best UTF-8, and run this again.",
                    e);
        }
    }

    /** The line that is read next, from 1. */
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
