package id.pendamping.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumTreeTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 21})
    void everyCaseFindsItselfInTheRoot(int cases) {
        SumTree tree = new SumTree(leaves(cases));

        assertThat(tree.root().sums().cases()).isEqualTo(cases);
        assertThat(tree.root().sums().disbursed())
                .isEqualTo(IntStream.range(0, cases)
                        .mapToLong(SumTreeTest::disbursed)
                        .sum());
        for (int place = 0; place < cases; place++) {
            SumTree.Node found =
                    SumTree.root(SumTree.Node.leaf(leaves(cases).get(place)), place, cases, tree.path(place));
            assertThat(hex(found)).isEqualTo(hex(tree.root()));
            assertThat(found.sums()).isEqualTo(tree.root().sums());
        }
    }

    @Test
    void anotherSumAnotherPlaceOrAnotherSideGivesAnotherRoot() {
        SumTree tree = new SumTree(leaves(5));
        List<SumTree.Node> path = tree.path(2);
        SumTree.Node leaf = SumTree.Node.leaf(leaves(5).get(2));
        String root = hex(tree.root());

        assertThat(hex(SumTree.root(SumTree.Node.leaf(leaf(2, 1)), 2, 5, path))).isNotEqualTo(root);
        assertThat(hex(SumTree.root(leaf, 3, 5, path))).isNotEqualTo(root);
        SumTree.Node beside = path.get(0);
        SumTree.Node richer = new SumTree.Node(beside.hash(), beside.sums().plus(new Sums(0, 1, 0, 0, 0)));
        assertThat(hex(SumTree.root(leaf, 2, 5, List.of(richer, path.get(1), path.get(2)))))
                .as("a sum beside the way that its hash does not have")
                .isNotEqualTo(root);
        assertThatThrownBy(() -> SumTree.root(leaf, 4, 5, path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsBelowZero() {
        assertThatThrownBy(() -> new Sums(1, -1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<CaseSums> leaves(int cases) {
        return IntStream.range(0, cases)
                .mapToObj(place -> leaf(place, disbursed(place)))
                .toList();
    }

    private static long disbursed(int place) {
        return 20_000_000L + place;
    }

    private static CaseSums leaf(int place, long disbursed) {
        return new CaseSums(
                "TKM-2023-3509-%05d".formatted(place + 1),
                "0123456789ABCDEFGHJK",
                "accountability",
                LocalDate.of(2023, 8, 1),
                LocalDate.of(2023, 11, 15),
                null,
                null,
                40,
                "33933fc7f3cbb297bd40759c1d75beb019af6d076cf9e4dbb9a1344bf3a80491",
                disbursed,
                0,
                0,
                0);
    }

    private static String hex(SumTree.Node node) {
        return HexFormat.of().formatHex(node.hash());
    }
}
