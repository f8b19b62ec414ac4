package inquest.core.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.model.Digest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CustodyLogTest {

    private static final SigningKey KEY = SigningKey.forNewCase(new Random(7));
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void newLogIsEmptyAndSigned() throws Exception {
        MemoryLogStorage storage = new MemoryLogStorage();
        CustodyLog.start(storage, KEY);
        CustodyLog log = CustodyLog.open(storage, KEY.verifier());
        assertThat(log.size()).isZero();
        assertThat(log.root()).isEqualTo(Merkle.EMPTY);
    }

    @Test
    void rootIsThatOfAllEntriesHoweverTheyAreBatched() throws Exception {
        Random random = new Random(3);
        for (int round = 0; round < 20; round++) {
            MemoryLogStorage storage = new MemoryLogStorage();
            CustodyLog log = CustodyLog.start(storage, KEY);
            List<Digest> leaves = new ArrayList<>();
            for (int batch = 0; batch < 8; batch++) {
                List<CustodyEntry> entries = entries(leaves.size(), random.nextInt(600));
                entries.forEach(entry -> leaves.add(Merkle.leaf(entry.bytes())));
                log.append(entries, KEY);
            }
            assertThat(log.root()).isEqualTo(Merkle.root(leaves));
            assertThat(CustodyLog.open(storage, KEY.verifier()).checkpoint()).isEqualTo(log.checkpoint());
        }
    }

    @Test
    void everyEntryReadsBackWithItsProof() throws Exception {
        CustodyLog log = CustodyLog.start(new MemoryLogStorage(), KEY);
        List<CustodyEntry> entries = entries(0, 300);
        log.append(entries.subList(0, 100), KEY);
        log.append(entries.subList(100, 300), KEY);
        for (int i = 0; i < 300; i++) {
            assertThat(log.entry(i)).isEqualTo(entries.get(i));
            Digest leaf = Merkle.leaf(entries.get(i).bytes());
            assertThat(Merkle.includes(leaf, i, log.size(), log.inclusion(i), log.root()))
                    .isTrue();
        }
    }

    @Test
    void everyEarlierCheckpointIsConsistent() throws Exception {
        CustodyLog log = CustodyLog.start(new MemoryLogStorage(), KEY);
        List<Checkpoint> earlier = new ArrayList<>();
        for (int batch = 0; batch < 12; batch++) {
            earlier.add(log.checkpoint());
            log.append(entries(log.size(), 97), KEY);
        }
        for (Checkpoint old : earlier) {
            assertThat(Merkle.consistent(old.size(), old.root(), log.size(), log.root(), log.consistency(old.size())))
                    .isTrue();
        }
    }

    @Test
    void appendingToManyEntriesTouchesFewFiles() throws Exception {
        Counting storage = new Counting();
        CustodyLog log = CustodyLog.start(storage, KEY);
        log.append(entries(0, 70_000), KEY);
        CustodyLog again = CustodyLog.open(storage, KEY.verifier());
        storage.operations = 0;
        again.append(entries(70_000, 1), KEY);
        assertThat(storage.operations).isLessThan(20);
    }

    @Test
    void dropsPartialTilesThatWiderOnesReplace() throws Exception {
        MemoryLogStorage storage = new MemoryLogStorage();
        CustodyLog log = CustodyLog.start(storage, KEY);
        log.append(entries(0, 3), KEY);
        log.append(entries(3, 4), KEY);
        assertThat(storage.read("tile/0/000.p/3")).isEmpty();
        assertThat(storage.read("tile/entries/000.p/3")).isEmpty();
        assertThat(storage.read("tile/0/000.p/7")).isPresent();
    }

    @Test
    void leftoversBeyondCheckpointDoNotCount() throws Exception {
        MemoryLogStorage storage = new MemoryLogStorage();
        CustodyLog log = CustodyLog.start(storage, KEY);
        log.append(entries(0, 5), KEY);
        byte[] signed = storage.read(CustodyLog.CHECKPOINT).orElseThrow();
        byte[] partial = storage.read("tile/0/000.p/5").orElseThrow();
        byte[] bundle = storage.read("tile/entries/000.p/5").orElseThrow();
        log.append(entries(5, 9), KEY);
        storage.write(CustodyLog.CHECKPOINT, signed);
        storage.write("tile/0/000.p/5", partial);
        storage.write("tile/entries/000.p/5", bundle);

        CustodyLog again = CustodyLog.open(storage, KEY.verifier());
        assertThat(again.size()).isEqualTo(5);
        again.append(entries(100, 9), KEY);
        assertThat(CustodyLog.open(storage, KEY.verifier()).entry(13))
                .isEqualTo(entries(108, 1).get(0));
    }

    @Test
    void refusesToExtendWithAnothersKey() throws Exception {
        CustodyLog log = CustodyLog.start(new MemoryLogStorage(), KEY);
        SigningKey other = SigningKey.forNewCase(new Random(8));
        assertThatThrownBy(() -> log.append(entries(0, 1), other))
                .hasMessage("expected the key of " + KEY.verifier().name() + ", found the private key of "
                        + other.verifier().name());
    }

    @Test
    void refusesCheckpointOfAnothersKey() throws Exception {
        MemoryLogStorage storage = new MemoryLogStorage();
        CustodyLog.start(storage, SigningKey.forNewCase(new Random(8)));
        assertThatThrownBy(() -> CustodyLog.open(storage, KEY.verifier()))
                .hasMessage("expected a good signature by " + KEY.verifier().name() + " (key "
                        + KEY.verifier().id() + "), found none");
    }

    @Test
    void refusesTilesOfAnotherRoot() throws Exception {
        MemoryLogStorage storage = new MemoryLogStorage();
        CustodyLog.start(storage, KEY).append(entries(0, 2), KEY);
        byte[] tile = storage.read("tile/0/000.p/2").orElseThrow();
        tile[5] ^= 1;
        storage.write("tile/0/000.p/2", tile);
        assertThatThrownBy(() -> CustodyLog.open(storage, KEY.verifier()))
                .hasMessageMatching("expected tiles with root [0-9a-f]{8}…, found [0-9a-f]{8}…");
    }

    @Test
    void saysWhichTileIsMissing() throws Exception {
        MemoryLogStorage storage = new MemoryLogStorage();
        CustodyLog.start(storage, KEY).append(entries(0, 2), KEY);
        storage.delete("tile/0/000.p/2");
        assertThatThrownBy(() -> CustodyLog.open(storage, KEY.verifier()))
                .hasMessage("log/tile/0/000.p/2 is missing. Restore it from a copy.");
    }

    private static List<CustodyEntry> entries(long from, int count) {
        List<CustodyEntry> entries = new ArrayList<>();
        for (long i = from; i < from + count; i++) {
            entries.add(new CustodyEntry(AT.plusSeconds(i), Digest.of("record " + i), RecordKind.ACCESSION));
        }
        return entries;
    }

    /** Counts reads, writes and removals. */
    private static final class Counting implements LogStorage {
        private final MemoryLogStorage storage = new MemoryLogStorage();
        private int operations;

        @Override
        public Optional<byte[]> read(String path) throws IOException {
            operations++;
            return storage.read(path);
        }

        @Override
        public void write(String path, byte[] bytes) throws IOException {
            operations++;
            storage.write(path, bytes);
        }

        @Override
        public void delete(String path) throws IOException {
            operations++;
            storage.delete(path);
        }
    }
}
