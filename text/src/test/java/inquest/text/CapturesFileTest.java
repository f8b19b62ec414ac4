package inquest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.count.Captures;
import inquest.core.model.Digest;
import inquest.text.CapturesFile.FaultyException;
import inquest.text.CapturesFile.Layout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapturesFileTest {

    private static final Layout PLAIN = new Layout(List.of(), false);

    @Test
    void takesEveryColumnForAListThatIsNotNamedOtherwise() throws Exception {
        Captures captures = read("A,B,C,count\n1,0,0,20\n0,1,1,3\n", PLAIN);

        assertThat(captures.lists()).containsExactly("A", "B", "C");
        assertThat(captures.cells()).extracting(Captures.Cell::history).containsExactly(0b001, 0b110);
        assertThat(captures.cells()).extracting(Captures.Cell::people).containsExactly(20L, 3L);
    }

    @Test
    void countsALineAsOnePersonWithoutColumnCount() throws Exception {
        assertThat(read("A,B\n1,0\n1,0\n1,1\n", PLAIN).cells())
                .extracting(Captures.Cell::people)
                .containsExactly(2L, 1L);
    }

    @Test
    void tellsStrataApartByTheColumnsNamed() throws Exception {
        Captures captures = read(
                "year,A,region,B\n1988,1,north,0\n1989,1,,1\n1988,0,NA,1\n",
                new Layout(List.of("region", "year"), false));

        assertThat(captures.lists()).containsExactly("A", "B");
        assertThat(captures.cells())
                .extracting(Captures.Cell::labels)
                .containsExactly(
                        List.of(Optional.empty(), Optional.of("1988")),
                        List.of(Optional.empty(), Optional.of("1989")),
                        List.of(Optional.of("north"), Optional.of("1988")));
        assertThat(captures.strata()).containsExactly(List.of("north", "1988"));
    }

    @Test
    void keepsLinkageDrawsApart() throws Exception {
        Captures captures = read("draw,A,B,count\n7,1,0,4\n9,1,0,5\n7,1,1,1\n", new Layout(List.of(), true));

        assertThat(captures.draws()).containsExactly("7", "9");
        assertThat(captures.cells()).extracting(Captures.Cell::draw).containsExactly(0, 0, 1);
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws Exception {
        assertThat(read("\uFEFF\"List A\";B;count\r\n1;0;\"12\"\r\n\r\n;;\r\n 0 ; 1 ;3", PLAIN)
                        .cells())
                .extracting(Captures.Cell::people)
                .containsExactly(12L, 3L);
        assertThat(read("A\tB\r1\t0\r0\t1\r", PLAIN).cells()).hasSize(2);
    }

    @Test
    void readsPersianAndArabicDigits() throws Exception {
        assertThat(read("A,B,count\n\u06F1,\u06F0,\u06F1\u06F2\n\u0660,\u0661,\u0663\n", PLAIN)
                        .cells())
                .extracting(Captures.Cell::people)
                .containsExactly(12L, 3L);
    }

    @Test
    void saysThatTheHeaderStandsAgain() {
        assertThatThrownBy(() -> read("A,B,count\n1,0,5\nA,B,count\n0,1,5\n", PLAIN))
                .isInstanceOf(FaultyException.class)
                .hasMessage(
                        "t.csv line 3: expected people, found the header again. Take the line out, unless two tables meet"
                                + " here that should be counted apart.");
    }

    @Test
    void passesOverHistoriesThatNobodyHas() throws Exception {
        assertThat(read("A,B,count\n0,0,0\n1,1,0\n1,0,5\n", PLAIN).cells()).hasSize(1);
    }

    @Test
    void namesTheFileByItsDigest() throws Exception {
        byte[] bytes = "A,B\n1,0\n".getBytes(StandardCharsets.UTF_8);

        assertThat(CapturesFile.read(new ByteArrayInputStream(bytes), "t.csv", PLAIN)
                        .sha256())
                .isEqualTo(Digest.of(bytes));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,age\\n1,0\\n1,34 | t.csv line 3: column \"age\": expected 0 or 1, found \"34\". A column holds one list; name it by --by if it tells strata apart, or take it out.",
                "A,B\\n1,\\n | t.csv line 2: column \"B\": expected 0 or 1, found nothing. A column holds one list; name it by --by if it tells strata apart, or take it out.",
                "A,B,count\\n1,0,-3\\n | t.csv line 2: column \"count\": expected a whole number of people from 0, found \"-3\". Mend the number, or take the line out.",
                "A,B,count\\n1,0,2.5\\n | t.csv line 2: column \"count\": expected a whole number of people from 0, found \"2.5\". Mend the number, or take the line out.",
                "A,B,count\\n1,0,\\n | t.csv line 2: column \"count\": expected a whole number of people from 0, found nothing. Mend the number, or take the line out.",
                "A,B\\n0,0\\n | t.csv line 2: expected a 1 in at least one list, found zeros alone. Nobody can have counted people who are on no list: take the line out; their number is what is to be estimated.",
                "A,B\\n1\\n | t.csv line 2: expected 2 cells as in the header, found 1. Look for a separator too many or too few.",
                "A,A\\n1,0\\n | t.csv line 1: expected each column once, found \"A\" twice. Rename one of them.",
                "A,,B\\n1,0,1\\n | t.csv line 1: column 2: expected a name, found none. Name the list, or take the column out.",
                "A,B,draw\\n1,0,1\\n | t.csv line 1: expected no column \"draw\" without --draws, found one. Add --draws if its numbers are linkage draws, or take the column out.",
                "count\\n3\\n | t.csv line 1: expected at least one column of 0 and 1, one a list, found none beside those named by --by, \"count\" and \"draw\".",
                "A,B\\n | t.csv line 1: expected people below the header, found nobody. A line is one history, or one person.",
                "A,\"B\\n1,0\\n | t.csv line 1: expected a closing quote before the line's end, found none.",
                "A,B,count\\n1,0,999999999999\\n | t.csv line 2: expected at most 1,000,000,000 people, found more. Check the column \"count\"."
            })
    void saysWhatIsWrongAndWhatToDo(String table, String message) {
        assertThatThrownBy(() -> read(table.replace("\\n", "\n"), PLAIN))
                .isInstanceOf(FaultyException.class)
                .hasMessage(message);
    }

    @Test
    void saysThatTheFileIsEmpty() {
        assertThatThrownBy(() -> read("", PLAIN))
                .hasMessage(
                        "t.csv: expected a header with one column a list, found an empty file. A capture table begins with a"
                                + " line such as A,B,C,count.");
    }

    @Test
    void saysWhichColumnsThereAreWhenOneIsMissing() {
        assertThatThrownBy(() -> read("A,B\n1,0\n", new Layout(List.of("Region"), true)))
                .hasMessage(
                        "t.csv line 1: expected the column \"Region\" that --by names, found \"A\", \"B\". Headers are taken"
                                + " letter by letter.\n"
                                + "t.csv line 1: expected a column \"draw\", as --draws says, found \"A\", \"B\". Name the column of"
                                + " linkage draws \"draw\", or leave --draws out.");
    }

    @Test
    void tellsAllFaultsAtOnceAndStopsAfterTwenty() {
        String rows = "2,0\n".repeat(500);

        assertThatThrownBy(() -> read("A,B\n" + rows, PLAIN))
                .satisfies(e -> assertThat(String.valueOf(e.getMessage()).lines())
                        .hasSize(21)
                        .last()
                        .isEqualTo("t.csv: reading stopped after 20 faults."));
    }

    @Test
    void refusesBytesThatAreNotText() {
        byte[] bytes = {'A', ',', 'B', '\n', '1', ',', (byte) 0xff, '\n'};

        assertThatThrownBy(() -> CapturesFile.read(new ByteArrayInputStream(bytes), "t.csv", PLAIN))
                .isInstanceOf(FaultyException.class)
                .hasMessageContaining("expected UTF-8, found bytes that are not. Save the table as CSV UTF-8");
    }

    @Test
    void refusesALineWithoutEnd() {
        assertThatThrownBy(() -> read("A,B\n" + "1".repeat(200_000) + ",0\n", PLAIN))
                .hasMessage(
                        "t.csv line 2: expected at most 65536 characters on a line, found 200002. Check the line ends.");
    }

    @Test
    void refusesMoreListsThanHistoriesHaveBits() {
        String header = String.join(",", Collections.nCopies(31, "L"));
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 31; i++) {
            names.append(i == 0 ? "" : ",").append(header.charAt(0)).append(i);
        }

        assertThatThrownBy(() -> read(names + "\n", PLAIN))
                .hasMessage(
                        "t.csv line 1: expected at most 30 columns of lists, found 31. Merge lists that come from one source, or"
                                + " take columns out.");
    }

    @Test
    void refusesAColumnOfNamesAsStrata() {
        StringBuilder rows = new StringBuilder("A,B,who\n");
        for (int i = 0; i < 5_000; i++) {
            rows.append("1,0,person ").append(i).append('\n');
        }

        assertThatThrownBy(() -> read(rows.toString(), new Layout(List.of("who"), false)))
                .hasMessage(
                        "t.csv line 2002: expected at most 2,000 strata, found more. Name columns by --by that hold a few"
                                + " labels, such as a region or a year.");
    }

    @Test
    void neverShowsControlCharactersOfAHostileCell() {
        assertThatThrownBy(() -> read("A,B\n1,\u001b]0;x\u0007\n", PLAIN))
                .satisfies(
                        e -> assertThat(String.valueOf(e.getMessage()).chars()).noneMatch(Character::isISOControl));
    }

    /** A million lines, read as they come: only five numbers of two lists and two regions are held. */
    @Test
    void tabulatesAMillionLines() throws Exception {
        Layout layout = new Layout(List.of("region"), false);

        Captures captures =
                CapturesFile.read(new Lines(1_000_000), "t.csv", layout).captures();

        assertThat(captures.cells()).hasSize(5);
        assertThat(captures.cells().stream().mapToLong(Captures.Cell::people).sum())
                .isEqualTo(1_000_000);
    }

    @Test
    void givesTheSameTableWhateverTheOrderOfLines() throws Exception {
        Random random = new Random(20261125);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add((1 + random.nextInt(3) == 1 ? "1,0" : random.nextBoolean() ? "0,1" : "1,1") + ","
                    + "abc".charAt(random.nextInt(3)) + "," + random.nextInt(5));
        }
        Layout layout = new Layout(List.of("place"), false);
        Captures first = read("A,B,place,count\n" + String.join("\n", rows), layout);
        Collections.shuffle(rows, random);

        assertThat(read("A,B,place,count\n" + String.join("\n", rows), layout)).isEqualTo(first);
    }

    private static Captures read(String table, Layout layout) throws IOException, FaultyException {
        InputStream bytes = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
        return CapturesFile.read(bytes, "t.csv", layout).captures();
    }

    /** Lines made as they are read. */
    private static final class Lines extends InputStream {
        private static final byte[] HEADER = "A,B,region\n".getBytes(StandardCharsets.UTF_8);
        private static final byte[] ROWS =
                "1,0,east\n0,1,east\n1,1,east\n1,0,west\n0,1,west\n".getBytes(StandardCharsets.UTF_8);
        private static final int ROW = ROWS.length / 5;

        private final long length;
        private long at;

        Lines(int rows) {
            this.length = HEADER.length + (long) rows * ROW;
        }

        @Override
        public int read() {
            if (at == length) {
                return -1;
            }
            long place = at++;
            return place < HEADER.length ? HEADER[(int) place] : ROWS[(int) ((place - HEADER.length) % ROWS.length)];
        }

        @Override
        public int read(byte[] bytes, int from, int most) {
            int read = 0;
            for (int c; read < most && (c = read()) >= 0; read++) {
                bytes[from + read] = (byte) c;
            }
            return read == 0 && most > 0 ? -1 : read;
        }
    }
}
