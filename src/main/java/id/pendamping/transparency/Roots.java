package id.pendamping.transparency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The roots that a tree had at many sizes while it grew, on all cores: blocks of leaves are computed beside one another, and
 * what lies before a block is joined to it afterwards.
 */
public final class Roots {

    private static final int BLOCK_LEVEL = 14;
    private static final int BLOCK = 1 << BLOCK_LEVEL;
    private static final int INNER_LEVEL = 8;
    private static final int AT_ONCE = 64;

    private final int[] sizes;
    private final IntFunction<byte[]> leaves;

    /** What a block gives: the roots of its beginnings, each of the leaves up to one of the sizes, and that of all of it. */
    private record Part(List<byte[]> beginnings, List<byte[]> inner, byte[] whole) {}

    /** Hears of full subtrees above single leaves: those of 256 leaves, and those of one block and more. */
    @FunctionalInterface
    public interface Nodes {
        void node(int level, long place, byte[] root);
    }

    /** Hears of each size, the smallest first; false ends it. */
    @FunctionalInterface
    public interface Reader {
        boolean root(int size, byte[] root);
    }

    /**
     * @param sizes in ascending order, none of them 0
     * @param leaves what leaves hold by their places, asked from several threads
     */
    public Roots(int[] sizes, IntFunction<byte[]> leaves) {
        this.sizes = sizes;
        this.leaves = leaves;
    }

    /** Gives false when the reader has ended it. */
    public boolean read(Reader reader) {
        return read(reader, (level, place, root) -> {});
    }

    /** The same, and {@code nodes} hears what is full on the way. */
    public boolean read(Reader reader, Nodes nodes) {
        int blocks = sizes.length == 0 ? 0 : (sizes[sizes.length - 1] + BLOCK - 1) / BLOCK;
        RightEdge before = RightEdge.empty();
        int next = 0;
        long inner = 0;
        for (int from = 0; from < blocks; from += AT_ONCE) {
            List<Part> parts = IntStream.range(from, Math.min(blocks, from + AT_ONCE))
                    .parallel()
                    .mapToObj(this::part)
                    .toList();
            for (Part part : parts) {
                for (byte[] beginning : part.beginnings()) {
                    if (!reader.root(sizes[next++], before.rootWith(beginning))) {
                        return false;
                    }
                }
                for (byte[] root : part.inner()) {
                    nodes.node(INNER_LEVEL, inner++, root);
                }
                boolean isFull = part.inner().size() == BLOCK >> INNER_LEVEL;
                before.append(part.whole(), (level, place, root) -> {
                    if (isFull) {
                        nodes.node(BLOCK_LEVEL + level, place, root);
                    }
                });
            }
        }
        return true;
    }

    private Part part(int block) {
        int begin = block * BLOCK;
        int end = Math.min(begin + BLOCK, sizes[sizes.length - 1]);
        RightEdge edge = RightEdge.empty();
        TreeDigest digest = new TreeDigest();
        List<byte[]> beginnings = new ArrayList<>();
        List<byte[]> inner = new ArrayList<>();
        int next = firstAbove(begin);
        for (int place = begin; place < end; place++) {
            edge.append(digest.leaf(leaves.apply(place)), (level, at, root) -> {
                if (level == INNER_LEVEL) {
                    inner.add(root);
                }
            });
            if (sizes[next] == place + 1) {
                beginnings.add(edge.root());
                next++;
            }
        }
        return new Part(beginnings, inner, edge.root());
    }

    private int firstAbove(int size) {
        int found = Arrays.binarySearch(sizes, size);
        return found < 0 ? -found - 1 : found + 1;
    }
}
