package inquest.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CaptureTableTest {

    private static final CaptureTable TABLE =
            PublishedTables.table("A B C", "100 7, 010 5, 110 3, 001 2, 101 1, 111 4");

    @Test
    void countsListsOverlapsAndThoseMatched() {
        assertThat(TABLE.observed()).isEqualTo(22);
        assertThat(TABLE.listed(0b001)).isEqualTo(15);
        assertThat(TABLE.listed(0b011)).isEqualTo(7);
        assertThat(TABLE.matched()).isEqualTo(8);
        assertThat(TABLE.seenTimes(3)).isEqualTo(4);
    }

    @Test
    void leavesOutAList() {
        assertThat(TABLE.without(1)).isEqualTo(PublishedTables.table("A C", "10 10, 01 2, 11 5"));
    }

    @Test
    void takesTwoListsForOne() {
        assertThat(TABLE.merging(0, 2)).isEqualTo(PublishedTables.table("A+C B", "10 10, 01 5, 11 7"));
    }

    @Test
    void looksAtOneListThroughTheOthers() {
        assertThat(TABLE.within(0)).isEqualTo(PublishedTables.table("B C", "10 3, 01 1, 11 4"));
    }

    @Test
    void hasADigestThatDoesNotDependOnOrder() {
        CaptureTable other = PublishedTables.table("A B C", "111 4, 101 1, 001 2, 110 3, 010 5, 100 7, 011 0");
        assertThat(other.digest()).isEqualTo(TABLE.digest());
    }

    @Test
    void reportsAllFaultsAtOnce() {
        Map<CaptureHistory, Long> counts = new TreeMap<>();
        counts.put(CaptureHistory.parse("11"), -1L);
        counts.put(CaptureHistory.parse("001"), 2L);
        assertThatThrownBy(() -> CaptureTable.of(List.of("A", "A"), counts))
                .hasMessage("two lists are called \"A\"; rename one; "
                        + "a history names list 3, the table has 2; "
                        + "history 11: expected a count from 0 to 1000000000, found -1");
    }

    @Test
    void refusesAHistoryOfNoList() {
        assertThatThrownBy(() -> CaptureHistory.parse("000"))
                .hasMessage("a history names no list: nobody can have seen such a case; leave the row out");
        assertThatThrownBy(() -> CaptureHistory.parse("0x1"))
                .hasMessage("expected a history of digits 0 and 1, one a list, found \"0x1\"");
    }

    @Test
    void writesAHistoryAsItWasRead() {
        assertThat(CaptureHistory.parse("01101").digits(5)).isEqualTo("01101");
        assertThat(CaptureHistory.parse("0010")).isLessThan(CaptureHistory.parse("0100"));
    }
}
