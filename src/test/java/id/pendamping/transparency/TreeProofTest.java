package id.pendamping.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeProofTest {

    private static final int MOST = 40;

    /** The leaves that implementations of RFC 6962 are commonly tested with. */
    private static final List<byte[]> STANDARD = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .map(TreeHash::leaf)
            .toList();

    private static final List<byte[]> LEAVES = leaves(0);

    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void theRightEdgeHasTheRootOfTheStandard(int size, String root) {
        assertThat(HexFormat.of().formatHex(edge(STANDARD, size).root())).isEqualTo(root);
    }

    /** From the test vectors of Certificate Transparency. */
    @Test
    void proofsAreThoseOfTheStandard() {
        assertThat(hex(TreeProof.ofConsistency(6, 8, subtrees(STANDARD))))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(TreeProof.ofInclusion(5, 8, subtrees(STANDARD))))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void everyTreeContinuesEverySmallerOneAndNoOther() {
        List<byte[]> forked = leaves(1);
        for (int size = 0; size <= MOST; size++) {
            byte[] root = edge(LEAVES, size).root();
            for (int old = 0; old <= size; old++) {
                byte[] before = edge(LEAVES, old).root();
                List<byte[]> proof = TreeProof.ofConsistency(old, size, subtrees(LEAVES));
                assertThat(TreeProof.isConsistent(old, before, size, root, proof))
                        .as(old + " of " + size)
                        .isTrue();
                List<byte[]> longer = new ArrayList<>(proof);
                longer.add(root);
                assertThat(TreeProof.isConsistent(old, before, size, root, longer))
                        .isFalse();
                if (old > 0) {
                    byte[] other = edge(forked, old).root();
                    assertThat(TreeProof.isConsistent(old, other, size, root, proof))
                            .isFalse();
                    byte[] otherRoot = edge(forked, size).root();
                    List<byte[]> otherProof = TreeProof.ofConsistency(old, size, subtrees(forked));
                    assertThat(TreeProof.isConsistent(old, before, size, otherRoot, otherProof))
                            .as("a fork from " + old + " to " + size)
                            .isFalse();
                }
                if (!proof.isEmpty()) {
                    assertThat(TreeProof.isConsistent(old, before, size, root, proof.subList(1, proof.size())))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyLeafGivesTheRootWithItsPath() {
        for (int size = 1; size <= MOST; size++) {
            for (int place = 0; place < size; place++) {
                List<byte[]> path = TreeProof.ofInclusion(place, size, subtrees(LEAVES));
                assertThat(TreeHash.root(LEAVES.get(place), place, size, path))
                        .isEqualTo(edge(LEAVES, size).root());
            }
        }
    }

    @Test
    void anEdgeThatIsReadAgainGrowsAsTheOneThatStood() {
        for (int size = 0; size < MOST; size++) {
            RightEdge again = RightEdge.of(size, subtrees(LEAVES));
            again.append(LEAVES.get(size), (level, place, root) -> {});
            assertThat(again.root()).isEqualTo(edge(LEAVES, size + 1).root());
        }
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }

    private static Subtrees subtrees(List<byte[]> leaves) {
        return (from, to) ->
                edge(leaves.subList((int) from, (int) to), (int) (to - from)).root();
    }

    private static RightEdge edge(List<byte[]> leaves, int size) {
        RightEdge edge = RightEdge.empty();
        leaves.subList(0, size).forEach(leaf -> edge.append(leaf, (level, place, root) -> {}));
        return edge;
    }

    /** Of a tree whose first leaf may be another. */
    private static List<byte[]> leaves(int first) {
        return IntStream.range(0, MOST + 1)
                .mapToObj(number -> TreeHash.leaf(new byte[] {(byte) number, (byte) (number == 0 ? first : 0)}))
                .toList();
    }
}
