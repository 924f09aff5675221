package id.pendamping.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {

    /** The leaves that implementations of RFC 6962 are commonly tested with. */
    private static final List<byte[]> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .map(TreeHash::leaf)
            .toList();

    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void hasTheRootOfTheStandard(int size, String root) {
        assertThat(HexFormat.of().formatHex(new MerkleTree(LEAVES.subList(0, size)).root()))
                .isEqualTo(root);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 7, 8, 11, 64, 100})
    void everyLeafGivesTheRootWithItsPathAndNoOtherDoes(int size) {
        List<byte[]> leaves = IntStream.range(0, size)
                .mapToObj(number -> TreeHash.leaf(new byte[] {(byte) number}))
                .toList();
        MerkleTree tree = new MerkleTree(leaves);
        byte[] stranger = TreeHash.leaf(new byte[] {-1});

        for (int position = 0; position < size; position++) {
            List<byte[]> path = tree.path(position);
            assertThat(TreeHash.root(leaves.get(position), position, size, path))
                    .isEqualTo(tree.root());
            assertThat(TreeHash.root(stranger, position, size, path)).isNotEqualTo(tree.root());
        }
    }

    @Test
    void aNodeIsNoLeaf() {
        byte[] both = new byte[64];
        System.arraycopy(LEAVES.get(0), 0, both, 0, 32);
        System.arraycopy(LEAVES.get(1), 0, both, 32, 32);
        assertThat(TreeHash.leaf(both)).isNotEqualTo(new MerkleTree(LEAVES.subList(0, 2)).root());
    }
}
