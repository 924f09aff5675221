package id.pendamping.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowingTreesTest {

    private final Random random = new Random(20231115);

    @Test
    void changesGiveTheRootOfTheWholeTree() {
        ChangingTree tree = new ChangingTree();
        List<byte[]> leaves = new ArrayList<>();
        for (int round = 0; round < 300; round++) {
            for (int more = random.nextInt(4); more >= 0; more--) {
                int place = random.nextInt(leaves.size() + 1);
                byte[] leaf = leaf(random.nextInt());
                if (place == leaves.size()) {
                    leaves.add(leaf);
                } else {
                    leaves.set(place, leaf);
                }
                tree.put(place, leaf);
            }
            assertThat(tree.root()).as("%d leaves", leaves.size()).isEqualTo(new MerkleTree(leaves).root());
            assertThat(tree.size()).isEqualTo(leaves.size());
        }
    }

    @Test
    void blocksGiveTheRootsOfEverySize() {
        int[] sizes = IntStream.concat(
                        IntStream.of(1, 2, 3, 16_383, 16_384, 16_385, 32_768, 49_152, 50_001),
                        random.ints(100, 1, 50_000))
                .sorted()
                .distinct()
                .toArray();
        List<Integer> read = new ArrayList<>();
        RightEdge edge = RightEdge.empty();
        boolean isWhole = new Roots(sizes, GrowingTreesTest::content).read((size, root) -> {
            while (edge.size() < size) {
                edge.append(leaf((int) edge.size()), (level, place, filled) -> {});
            }
            assertThat(root).as("%d leaves", size).isEqualTo(edge.root());
            read.add(size);
            return true;
        });
        assertThat(isWhole).isTrue();
        assertThat(read).containsExactlyElementsOf(IntStream.of(sizes).boxed().toList());
    }

    @Test
    void readingEndsWhenTheReaderDoes() {
        List<Integer> read = new ArrayList<>();
        assertThat(new Roots(new int[] {1, 2, 40_000}, GrowingTreesTest::content).read((size, root) -> {
                    read.add(size);
                    return size < 2;
                }))
                .isFalse();
        assertThat(read).containsExactly(1, 2);
        assertThat(new Roots(new int[0], GrowingTreesTest::content).read((size, root) -> false))
                .isTrue();
    }

    private static byte[] leaf(int number) {
        return TreeHash.leaf(content(number));
    }

    private static byte[] content(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }
}
