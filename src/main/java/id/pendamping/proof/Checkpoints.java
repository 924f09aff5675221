package id.pendamping.proof;

import id.pendamping.checkpoint.ChainHead;
import id.pendamping.checkpoint.Checkpoint;
import id.pendamping.checkpoint.CheckpointLines;
import id.pendamping.shared.Subject;
import id.pendamping.transparency.MerkleTree;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The checkpoints that were made, and the heads they cover. */
@Repository
public class Checkpoints {

    private static final String COLUMNS = """
            number, made_at, subjects, entries, encode(root, 'hex') as root, encode(previous, 'hex') as previous, key_id,
            encode(signature, 'hex') as signature""";

    private static final String HEADS_AT = """
            select c.subject_kind, c.subject_id, c.sequence, encode(c.hash, 'hex') as hash
              from generate_series(0, :leaves - 1) as leaf (position)
             cross join lateral (
                  select * from checkpoint_head h where h.position = leaf.position and h.checkpoint <= :number
                   order by h.checkpoint desc limit 1) c
             order by leaf.position""";

    /** Where a subject's leaf is, and what it says. */
    record Leaf(int position, ChainHead head) {}

    private record Grown(int number, MerkleTree tree) {}

    private final JdbcClient jdbc;
    private volatile Optional<Grown> grown = Optional.empty();

    Checkpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest. */
    public Optional<Checkpoint> latest() {
        return latest(1).stream().findFirst();
    }

    /** Newest first. */
    public List<Checkpoint> latest(int limit) {
        return jdbc.sql("select " + COLUMNS + " from checkpoint order by number desc limit :limit")
                .param("limit", limit)
                .query(Checkpoints::read)
                .list();
    }

    /** Asks for one now; the program that runs makes it. */
    void want() {
        jdbc.sql("insert into checkpoint_wanted default values on conflict do nothing")
                .update();
    }

    /** Everything after a checkpoint as lines, checkpoint by checkpoint. */
    public void lines(int after, Consumer<String> reader) {
        read(after, head -> reader.accept(CheckpointLines.of(head)), made -> reader.accept(CheckpointLines.of(made)));
    }

    /** Everything after a checkpoint: the heads that moved, then the one that covers them. */
    void read(int after, Consumer<ChainHead> heads, Consumer<Checkpoint> made) {
        int number = after;
        Optional<Checkpoint> next = find(number + 1);
        while (next.isPresent()) {
            number++;
            moved(number).forEach(heads);
            made.accept(next.get());
            next = find(number + 1);
        }
    }

    Optional<Checkpoint> find(int number) {
        return jdbc.sql("select " + COLUMNS + " from checkpoint where number = :number")
                .param("number", number)
                .query(Checkpoints::read)
                .optional();
    }

    /** The subject's leaf in a checkpoint; none when it came later. */
    Optional<Leaf> leaf(Subject subject, int number) {
        return jdbc.sql("""
                        select position, subject_kind, subject_id, sequence, encode(hash, 'hex') as hash
                          from checkpoint_head
                         where subject_kind = :kind and subject_id = :id and checkpoint <= :number
                         order by checkpoint desc limit 1""")
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .param("number", number)
                .query((row, at) -> new Leaf(row.getInt("position"), head(row, at)))
                .optional();
    }

    /** The tree of a checkpoint; kept until the next one is asked for. */
    MerkleTree tree(Checkpoint checkpoint) {
        Optional<Grown> known = grown.filter(tree -> tree.number() == checkpoint.number());
        if (known.isPresent()) {
            return known.get().tree();
        }
        MerkleTree tree = tree(headsAt(checkpoint.number(), checkpoint.subjects()));
        grown = Optional.of(new Grown(checkpoint.number(), tree));
        return tree;
    }

    /** Those that the broker has not acknowledged, lowest first. */
    List<Checkpoint> untold() {
        return jdbc.sql("select " + COLUMNS
                        + " from checkpoint where number in (select u.number from checkpoint_untold u)"
                        + " order by number limit 100")
                .query(Checkpoints::read)
                .list();
    }

    void told(Checkpoint checkpoint) {
        jdbc.sql("delete from checkpoint_untold where number = :number")
                .param("number", checkpoint.number())
                .update();
    }

    /** The leaves of a checkpoint, in order. */
    List<ChainHead> headsAt(int number, int leaves) {
        return jdbc.sql(HEADS_AT)
                .param("leaves", leaves)
                .param("number", number)
                .query(Checkpoints::head)
                .list();
    }

    private List<ChainHead> moved(int number) {
        return jdbc.sql("""
                        select subject_kind, subject_id, sequence, encode(hash, 'hex') as hash
                          from checkpoint_head where checkpoint = :number order by position""").param("number", number).query(Checkpoints::head).list();
    }

    static MerkleTree tree(List<ChainHead> heads) {
        List<byte[]> leaves = new ArrayList<>(heads.size());
        heads.forEach(head -> leaves.add(head.leaf()));
        return new MerkleTree(leaves);
    }

    private static ChainHead head(ResultSet row, int number) throws SQLException {
        return new ChainHead(
                new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_id")),
                row.getLong("sequence"),
                row.getString("hash"));
    }

    private static Checkpoint read(ResultSet row, int at) throws SQLException {
        return new Checkpoint(
                row.getInt("number"),
                row.getTimestamp("made_at").toInstant(),
                row.getInt("subjects"),
                row.getLong("entries"),
                row.getString("root"),
                row.getString("previous"),
                row.getString("key_id"),
                row.getString("signature"));
    }
}
