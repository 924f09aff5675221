package id.pendamping.proof;

import id.pendamping.checkpoint.SignedHead;
import id.pendamping.checkpoint.TreeLine;
import id.pendamping.transparency.Malformed;
import id.pendamping.transparency.Note;
import id.pendamping.transparency.NoteSignature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signed notes of the tree, and what witnesses have put under them. */
@Repository
class TreeHeads {

    private static final int AT_ONCE = 100;
    private static final String HEAD = """
            select h.size, h.made_at, encode(h.root, 'hex') as root,
                   h.note || coalesce((select string_agg(c.line || chr(10), '' order by c.witness)
                                         from tree_cosignature c where c.size = h.size), '') as note
              from tree_head h""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TreeHeads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<SignedHead> latest() {
        return jdbc.sql(HEAD + " order by h.size desc limit 1")
                .query(TreeHeads::read)
                .optional();
    }

    Optional<SignedHead> find(long size) {
        return jdbc.sql(HEAD + " where h.size = :size")
                .param("size", size)
                .query(TreeHeads::read)
                .optional();
    }

    /** Those after a size, the smallest first. */
    List<SignedHead> after(long size, int most) {
        return jdbc.sql(HEAD + " where h.size > :size order by h.size limit :most")
                .param("size", size)
                .param("most", most)
                .query(TreeHeads::read)
                .list();
    }

    /** The last one that enough witnesses have signed. */
    Optional<SignedHead> latestComplete() {
        return jdbc.sql(HEAD + " where h.size = (select max(size) from tree_complete)")
                .query(TreeHeads::read)
                .optional();
    }

    /** Since when entries have been signed that too few witnesses have seen; nothing when there are none. */
    Duration unwitnessed() {
        Timestamp since = jdbc.sql("""
                        select made_at from tree_head
                         where size > coalesce((select max(size) from tree_complete), 0)
                         order by size limit 1""").query(Timestamp.class).optional().orElse(null);
        Instant now = clock.instant();
        return since == null || since.toInstant().isAfter(now)
                ? Duration.ZERO
                : Duration.between(since.toInstant(), now);
    }

    /** Whether more entries wait than one note takes. */
    boolean isBehind() {
        return jdbc.sql("select exists (select 1 from tree_waiting offset :most)")
                .param("most", SignTree.MOST)
                .query(Boolean.class)
                .single();
    }

    void add(SignedHead head) {
        jdbc.sql("""
                        insert into tree_head (size, made_at, root, note)
                        values (:size, :at, decode(:root, 'hex'), :note)""")
                .param("size", head.size())
                .param("at", Timestamp.from(head.madeAt()))
                .param("root", head.root())
                .param("note", head.note().toString())
                .update();
        tellAgain(head.size());
    }

    void add(long size, NoteSignature cosignature) {
        jdbc.sql("""
                        insert into tree_cosignature (size, witness, line) values (:size, :witness, :line)
                        on conflict do nothing""")
                .param("size", size)
                .param("witness", cosignature.name())
                .param("line", cosignature.toString())
                .update();
    }

    /** Enough witnesses have signed it. */
    void complete(long size) {
        int fresh = jdbc.sql("insert into tree_complete (size, at) values (:size, :now) on conflict do nothing")
                .param("size", size)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (fresh > 0) {
            tellAgain(size);
        }
    }

    /** How far the witness has signed, as far as is known here. */
    long cosignedBy(String witness) {
        return jdbc.sql("select coalesce(max(size), 0) from tree_cosignature where witness = :witness")
                .param("witness", witness)
                .query(Long.class)
                .single();
    }

    List<SignedHead> untold() {
        return jdbc.sql(HEAD + " where h.size in (select u.size from tree_untold u) order by h.size limit 100")
                .query(TreeHeads::read)
                .list();
    }

    void told(long size) {
        jdbc.sql("delete from tree_untold where size = :size")
                .param("size", size)
                .update();
    }

    /** Everything after a size and up to another as lines, note by note. */
    void lines(long after, long upTo, EntryTree tree, Consumer<String> reader) {
        long from = after;
        for (List<SignedHead> some = after(from, AT_ONCE); !some.isEmpty(); some = after(from, AT_ONCE)) {
            for (SignedHead head : some) {
                if (head.size() > upTo) {
                    return;
                }
                reader.accept(TreeLine.of(tree.hashes(from, head.size()), head));
                from = head.size();
            }
        }
    }

    private void tellAgain(long size) {
        jdbc.sql("insert into tree_untold (size) values (:size) on conflict do nothing")
                .param("size", size)
                .update();
    }

    private static SignedHead read(ResultSet row, int number) throws SQLException {
        try {
            return new SignedHead(
                    row.getLong("size"),
                    row.getTimestamp("made_at").toInstant(),
                    row.getString("root"),
                    Note.parse(row.getString("note")));
        } catch (Malformed e) {
            throw new SQLException("The note of " + row.getLong("size") + " entries cannot be read", e);
        }
    }
}
