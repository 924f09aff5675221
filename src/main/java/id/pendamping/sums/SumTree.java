package id.pendamping.sums;

import id.pendamping.transparency.TreeHash;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The tree over the cases of a phase. A node is the hash of both nodes below it with the sums of both, so that the root
 * holds every rupiah once. The last node of a level with an odd number goes up as it is.
 */
final class SumTree {

    /** A hash and the sums below it. */
    record Node(byte[] hash, Sums sums) {

        static Node leaf(CaseSums leaf) {
            MessageDigest digest = TreeHash.sha256();
            digest.update((byte) 0);
            return new Node(digest.digest(leaf.octets()), leaf.sums());
        }

        Node with(Node right) {
            MessageDigest digest = TreeHash.sha256();
            digest.update((byte) 1);
            digest.update(hash);
            digest.update(sums.octets());
            digest.update(right.hash);
            digest.update(right.sums.octets());
            return new Node(digest.digest(), sums.plus(right.sums));
        }
    }

    private final List<List<Node>> levels = new ArrayList<>();

    SumTree(List<CaseSums> leaves) {
        if (leaves.isEmpty()) {
            throw new IllegalArgumentException("There is no tree over nothing");
        }
        List<Node> level = leaves.stream().map(Node::leaf).toList();
        levels.add(level);
        while (level.size() > 1) {
            level = above(level);
            levels.add(level);
        }
    }

    Node root() {
        return levels.get(levels.size() - 1).get(0);
    }

    /** The nodes beside the way up, from the bottom. */
    List<Node> path(int place) {
        List<Node> path = new ArrayList<>();
        int at = place;
        for (List<Node> level : levels) {
            int beside = at ^ 1;
            if (beside < level.size()) {
                path.add(level.get(beside));
            }
            at >>= 1;
        }
        return path;
    }

    /** The root that follows from a leaf and the nodes beside its way. */
    static Node root(Node leaf, int place, long cases, List<Node> path) {
        Node node = leaf;
        int step = 0;
        long at = place;
        for (long width = cases; width > 1; width = width + 1 >> 1, at >>= 1) {
            if ((at ^ 1) < width) {
                Node beside = path.get(step++);
                node = at % 2 == 0 ? node.with(beside) : beside.with(node);
            }
        }
        if (step != path.size()) {
            throw new IllegalArgumentException("The path is longer than the way");
        }
        return node;
    }

    private static List<Node> above(List<Node> level) {
        List<Node> above = new ArrayList<>();
        for (int at = 0; at < level.size(); at += 2) {
            Node left = level.get(at);
            above.add(at + 1 < level.size() ? left.with(level.get(at + 1)) : left);
        }
        return above;
    }
}
