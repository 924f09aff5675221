package id.pendamping.verifying;

import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.transparency.Roots;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The roots of full subtrees as they are computed from the entries, beside those that are kept: proofs are made of these. */
public final class TreeNodes implements Roots.Nodes {

    /** The nodes as they are kept. */
    @FunctionalInterface
    public interface Kept {
        void read(Roots.Nodes reader) throws SQLException;
    }

    private record Node(int level, long place) {

        /** How many entries lie up to its end. */
        long end() {
            return place + 1 << level;
        }
    }

    private final Map<Node, byte[]> computed = new HashMap<>();
    private final List<Integer> levels;

    /**
     * @param levels of which nodes are kept
     */
    public TreeNodes(List<Integer> levels) {
        this.levels = levels;
    }

    @Override
    public void node(int level, long place, byte[] root) {
        if (levels.contains(level)) {
            computed.put(new Node(level, place), root);
        }
    }

    /** Names every node that is another, is missing, or has no entries. */
    public void compare(Kept kept, Findings findings) throws SQLException {
        kept.read((level, place, hash) -> {
            Node node = new Node(level, place);
            byte @Nullable [] should = computed.remove(node);
            if (!Arrays.equals(should, hash)) {
                findings.fault(fault(node, hash, should));
            }
        });
        computed.forEach((node, should) -> findings.fault(fault(node, null, should)));
    }

    private static Fault fault(Node node, byte @Nullable [] says, byte @Nullable [] should) {
        return Fault.ofCheckpoint(Leaves.DIFFERS, node.end()).in(Fault.NODE, hex(says), hex(should));
    }

    private static String hex(byte @Nullable [] hash) {
        return hash == null ? "" : HexFormat.of().formatHex(hash);
    }
}
