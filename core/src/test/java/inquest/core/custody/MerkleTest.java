package inquest.core.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.model.Digest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Leaves, roots and proofs are the reference vectors of Google's certificate-transparency (merkle_tree_test.cc), which RFC 6962
 * implementations share.
 */
class MerkleTest {

    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final List<Digest> LEAVES = ENTRIES.stream()
            .map(hex -> Merkle.leaf(HexFormat.of().parseHex(hex)))
            .toList();

    @Test
    void givesReferenceRootForEachSize() {
        for (int size = 0; size <= 8; size++) {
            assertThat(Merkle.root(LEAVES.subList(0, size)).hex()).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void givesSameRootFromSubtrees() throws IOException {
        for (int size = 0; size <= 8; size++) {
            assertThat(Merkle.root(size, MerkleTest::subtree).hex()).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void givesReferenceInclusionProofs() throws IOException {
        assertThat(Merkle.inclusion(0, 1, MerkleTest::subtree)).isEmpty();
        assertThat(Merkle.inclusion(0, 8, MerkleTest::subtree))
                .containsExactly(
                        digest("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"),
                        digest("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
                        digest("6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(Merkle.inclusion(5, 8, MerkleTest::subtree))
                .containsExactly(
                        digest("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"),
                        digest("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
                        digest("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(Merkle.inclusion(2, 3, MerkleTest::subtree)).containsExactly(digest(ROOTS.get(2)));
        assertThat(Merkle.inclusion(1, 5, MerkleTest::subtree))
                .containsExactly(
                        digest(ROOTS.get(1)),
                        digest("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
                        digest("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
    }

    @Test
    void givesReferenceConsistencyProofs() throws IOException {
        assertThat(Merkle.consistency(1, 1, MerkleTest::subtree)).isEmpty();
        assertThat(Merkle.consistency(1, 8, MerkleTest::subtree))
                .containsExactly(
                        digest("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"),
                        digest("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
                        digest("6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(Merkle.consistency(6, 8, MerkleTest::subtree))
                .containsExactly(
                        digest("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"),
                        digest("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
                        digest("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(Merkle.consistency(2, 5, MerkleTest::subtree))
                .containsExactly(
                        digest("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
                        digest("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
    }

    @Test
    void everyInclusionProofHoldsForItsEntryAlone() throws IOException {
        for (int size = 1; size <= 8; size++) {
            Digest root = digest(ROOTS.get(size));
            for (int index = 0; index < size; index++) {
                List<Digest> proof = Merkle.inclusion(index, size, MerkleTest::subtree);
                for (int other = 0; other < 8; other++) {
                    assertThat(Merkle.includes(LEAVES.get(other), index, size, proof, root))
                            .isEqualTo(other == index);
                }
            }
        }
    }

    @Test
    void everyConsistencyProofHoldsForItsTwoRootsAlone() throws IOException {
        for (int size = 0; size <= 8; size++) {
            for (int old = 0; old <= size; old++) {
                List<Digest> proof = Merkle.consistency(old, size, MerkleTest::subtree);
                Digest root = digest(ROOTS.get(size));
                for (int other = 0; other <= 8; other++) {
                    assertThat(Merkle.consistent(old, digest(ROOTS.get(other)), size, root, proof))
                            .isEqualTo(other == old);
                }
            }
        }
    }

    @Test
    void consistencyProofFailsWithOneHashMoreOrLess() throws IOException {
        for (int old = 1; old < 8; old++) {
            List<Digest> proof = Merkle.consistency(old, 8, MerkleTest::subtree);
            List<Digest> longer = new ArrayList<>(proof);
            longer.add(Merkle.EMPTY);
            List<Digest> shorter = proof.subList(0, proof.size() - 1);
            Digest oldRoot = digest(ROOTS.get(old));
            Digest root = digest(ROOTS.get(8));
            assertThat(Merkle.consistent(old, oldRoot, 8, root, longer)).isFalse();
            assertThat(Merkle.consistent(old, oldRoot, 8, root, shorter)).isFalse();
        }
    }

    @Test
    void refusesProofOfEntryOutsideTree() {
        assertThatThrownBy(() -> Merkle.inclusion(8, 8, MerkleTest::subtree))
                .hasMessage("expected an entry from 0 to 7, found 8");
    }

    private static Digest subtree(int level, long index) {
        int from = (int) (index << level);
        return Merkle.root(LEAVES.subList(from, from + (1 << level)));
    }

    private static Digest digest(String hex) {
        return new Digest(hex);
    }
}
