package id.pendamping.proof;

import id.pendamping.transparency.RightEdge;
import id.pendamping.transparency.Subtrees;
import id.pendamping.transparency.TreeHash;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tree over all entries. Leaves get their place one behind the other and keep it; roots of full subtrees are kept for
 * two levels, so that nothing has to be read but a few rows of each.
 */
@Repository
class EntryTree implements Subtrees {

    static final List<Integer> KEPT_LEVELS = TreeCheck.KEPT_LEVELS;

    /** Those that wait are given the next places, in the order in which they were entered. */
    private static final String PLACE = """
            with first as (
              select pos from tree_waiting order by pos limit :most
            ), taken as (
              delete from tree_waiting w using first where w.pos = first.pos returning w.pos, w.event_id, w.hash
            ), placed as (
              insert into tree_leaf (position, event_id, hash)
              select :size - 1 + row_number() over (order by pos), event_id, hash from taken
              returning position, hash
            )
            select hash from placed order by position""";

    private record Node(int level, byte[] hash) {}

    private final JdbcClient jdbc;

    EntryTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Hashes of the entries from one place up to before another. */
    List<byte[]> hashes(long from, long to) {
        return jdbc.sql("select hash from tree_leaf where position >= :from and position < :to order by position")
                .param("from", from)
                .param("to", to)
                .query((row, number) -> row.getBytes("hash"))
                .list();
    }

    /** Gives places to entries that wait, the oldest first, and answers with the right edge after them. */
    RightEdge grow(long size, int most) {
        List<byte[]> placed = jdbc.sql(PLACE)
                .param("most", most)
                .param("size", size)
                .query((row, number) -> row.getBytes("hash"))
                .list();
        RightEdge edge = RightEdge.of(size, this);
        placed.forEach(hash -> edge.append(TreeHash.leaf(hash), this::keep));
        return edge;
    }

    @Override
    public byte[] root(long from, long to) {
        List<Node> roots = new ArrayList<>();
        long next = from;
        for (int level : KEPT_LEVELS) {
            long width = 1L << level;
            if (next % width == 0 && to - next >= width) {
                long places = (to - next) / width;
                nodes(level, next / width, places).forEach(hash -> add(roots, new Node(level, hash)));
                next += places * width;
            }
        }
        if (next < to) {
            hashes(next, to).forEach(hash -> add(roots, new Node(0, TreeHash.leaf(hash))));
        }
        byte[] root = roots.get(roots.size() - 1).hash();
        for (int left = roots.size() - 2; left >= 0; left--) {
            root = TreeHash.node(roots.get(left).hash(), root);
        }
        return root;
    }

    private void keep(int level, long place, byte[] hash) {
        if (KEPT_LEVELS.contains(level)) {
            jdbc.sql("insert into tree_node (level, place, hash) values (:level, :place, :hash)")
                    .param("level", level)
                    .param("place", place)
                    .param("hash", hash)
                    .update();
        }
    }

    private List<byte[]> nodes(int level, long from, long places) {
        return jdbc.sql("""
                        select hash from tree_node
                         where level = :level and place >= :from and place < :to order by place""")
                .param("level", level)
                .param("from", from)
                .param("to", from + places)
                .query((row, number) -> row.getBytes("hash"))
                .list();
    }

    /** Two beside each other on one level become one on the next. */
    private static void add(List<Node> roots, Node fresh) {
        Node node = fresh;
        while (!roots.isEmpty() && roots.get(roots.size() - 1).level() == node.level()) {
            Node left = roots.remove(roots.size() - 1);
            node = new Node(node.level() + 1, TreeHash.node(left.hash(), node.hash()));
        }
        roots.add(node);
    }
}
