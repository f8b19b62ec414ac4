package inquest.core.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Paths are the examples of C2SP tlog-tiles. */
class TileTest {

    @Test
    void writesNumbersInGroupsOfThree() {
        assertThat(Tile.number(0)).isEqualTo("000");
        assertThat(Tile.number(67)).isEqualTo("067");
        assertThat(Tile.number(1067)).isEqualTo("x001/067");
        assertThat(Tile.number(1234067)).isEqualTo("x001/x234/067");
    }

    @Test
    void keepsZeroGroupsInside() {
        assertThat(Tile.number(1000000)).isEqualTo("x001/x000/000");
    }

    @Test
    void namesFullAndPartialTiles() {
        assertThat(new Tile(0, 1234067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(1, 0, 3).path()).isEqualTo("tile/1/000.p/3");
        assertThat(new Tile(Tile.ENTRIES, 273, 112).path()).isEqualTo("tile/entries/273.p/112");
    }

    /** tlog-tiles: a tree of 70,000 has 273 full tiles and one of 112 at level 0, one full and one of 17 at 1, one of 1 at 2. */
    @Test
    void tilesOfSpecificationsExampleTree() {
        long size = 70_000;
        assertThat(Tile.tiles(0, size)).isEqualTo(274);
        assertThat(Tile.of(0, 273, size).width()).isEqualTo(112);
        assertThat(Tile.tiles(1, size)).isEqualTo(2);
        assertThat(Tile.of(1, 0, size).width()).isEqualTo(256);
        assertThat(Tile.of(1, 1, size).width()).isEqualTo(17);
        assertThat(Tile.of(2, 0, size).width()).isEqualTo(1);
        assertThat(Tile.tiles(3, size)).isZero();
    }

    @Test
    void bundlePutsLengthInTwoBytesBeforeEachEntry() throws MalformedException {
        byte[] longest = new byte[0xFFFF];
        byte[] bundle = EntryBundle.join(List.of("ab".getBytes(StandardCharsets.US_ASCII), longest));
        assertThat(bundle).startsWith(0, 2, 'a', 'b', 0xFF, 0xFF).hasSize(2 + 2 + 2 + 0xFFFF);
        assertThat(EntryBundle.split(bundle, 2)).containsExactly(new byte[] {'a', 'b'}, longest);
    }

    @Test
    void refusesEntryOf64Kibibytes() {
        assertThatThrownBy(() -> EntryBundle.join(List.of(new byte[0x10000])))
                .hasMessage("expected an entry of at most 65535 bytes, found 65536");
    }

    @Test
    void refusesBundleWithBytesBehindItsEntries() {
        assertThatThrownBy(() -> EntryBundle.split(new byte[] {0, 1, 'a', 0}, 1))
                .hasMessage("expected 1 entries and nothing behind them, found 1 and 1 bytes");
    }

    @Test
    void refusesBundleThatEndsInsideAnEntry() {
        assertThatThrownBy(() -> EntryBundle.split(new byte[] {0, 3, 'a'}, 1))
                .hasMessage("expected 3 bytes of entry 0 of the bundle, found 1");
    }
}
