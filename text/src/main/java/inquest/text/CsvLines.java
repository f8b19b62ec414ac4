package inquest.text;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines of CSV (RFC 4180), one at a time: comma, semicolon or tab between the cells, whichever the first line has most of. A cell
 * between quotes ends on its line, since a table of numbers has no reason to break one, and a quote left open would swallow the
 * rest. Blank lines are passed over.
 */
final class CsvLines {

    /** No line of a capture table is longer, in characters. */
    private static final int LONGEST = 1 << 16;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final StringBuilder text = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private Optional<String> fault = Optional.empty();
    private char delimiter;
    private int line;
    private boolean afterReturn;

    CsvLines(Reader in) {
        this.in = in;
    }

    /** Goes to the next line that is not blank; false at the end. */
    boolean advance() throws IOException {
        do {
            if (!readLine()) {
                return false;
            }
        } while (fault.isEmpty() && isBlank());
        if (delimiter == 0) {
            delimiter = delimiterOf(text);
        }
        cells.clear();
        if (fault.isEmpty()) {
            split();
        }
        return true;
    }

    /** Cells of this line, without spaces around them. */
    List<String> cells() {
        return cells;
    }

    /** Number of this line, from 1 with the header. */
    int line() {
        return line;
    }

    /** What is wrong with this line. */
    Optional<String> fault() {
        return fault;
    }

    private boolean readLine() throws IOException {
        text.setLength(0);
        fault = Optional.empty();
        int length = 0;
        int c = in.read();
        if (afterReturn && c == '\n') {
            c = in.read();
        }
        afterReturn = false;
        if (c < 0) {
            return false;
        }
        for (; c >= 0 && c != '\n' && c != '\r'; c = in.read()) {
            if (++length <= LONGEST) {
                text.append((char) c);
            }
        }
        afterReturn = c == '\r';
        line++;
        if (line == 1 && text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK) {
            text.deleteCharAt(0);
        }
        if (length > LONGEST) {
            fault = Optional.of(
                    "expected at most " + LONGEST + " characters on a line, found " + length + ". Check the line ends");
        } else if (text.indexOf("\0") >= 0) {
            fault = Optional.of("expected a table as text, found a NUL. Save it as CSV UTF-8");
        }
        return true;
    }

    private boolean isBlank() {
        return text.chars().allMatch(c -> c <= ' ' || c == delimiter);
    }

    private static char delimiterOf(CharSequence header) {
        char best = ',';
        long most = header.chars().filter(c -> c == ',').count();
        for (char candidate : new char[] {';', '\t'}) {
            long times = header.chars().filter(c -> c == candidate).count();
            if (times > most) {
                most = times;
                best = candidate;
            }
        }
        return best;
    }

    private void split() {
        int at = 0;
        while (true) {
            at = skipSpaces(at);
            at = at < text.length() && text.charAt(at) == '"' ? quoted(at + 1) : bare(at);
            if (at < 0) {
                fault = Optional.of("expected a closing quote before the line's end, found none");
                cells.clear();
                return;
            }
            if (at >= text.length()) {
                return;
            }
            at++;
        }
    }

    private int skipSpaces(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private int bare(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != delimiter) {
            at++;
        }
        cells.add(text.substring(from, at).strip());
        return at;
    }

    /** The place behind the cell, or -1 if its quote does not close. */
    private int quoted(int from) {
        StringBuilder cell = new StringBuilder();
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '"') {
                cell.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else {
                int end = skipSpaces(at + 1);
                cells.add(cell.toString().strip());
                return end >= text.length() || text.charAt(end) == delimiter ? end : -1;
            }
        }
        return -1;
    }
}
