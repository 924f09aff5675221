package id.pendamping.proof;

import id.pendamping.checkpoint.ChainHead;
import id.pendamping.checkpoint.Checkpoint;
import id.pendamping.journal.RecordedTimes;
import id.pendamping.transparency.MerkleTree;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a checkpoint: takes the heads that moved, grows the tree, signs its root. */
@Component
class MakeCheckpoint {

    private static final long LOCK = 0x70726f6f66L;

    /** Subjects keep their leaf; new ones come behind. */
    private static final String TAKE_HEADS = """
            insert into checkpoint_head (checkpoint, position, subject_kind, subject_id, sequence, hash)
            select :number,
                   coalesce(known.position, :leaves - 1 + row_number() over (
                       partition by known.position is null order by h.subject_kind, h.subject_id)),
                   h.subject_kind, h.subject_id, h.sequence, h.hash
              from journal_chain h
              left join lateral (
                  select c.position, c.sequence, c.hash from checkpoint_head c
                   where c.subject_kind = h.subject_kind and c.subject_id = h.subject_id
                   order by c.checkpoint desc limit 1) known on true
             where h.sequence > 0
               and (known.position is null or known.sequence <> h.sequence or known.hash <> h.hash)""";

    private final JdbcClient jdbc;
    private final Checkpoints checkpoints;
    private final SigningKey key;
    private final RecordedTimes times;

    MakeCheckpoint(JdbcClient jdbc, Checkpoints checkpoints, SigningKey key, RecordedTimes times) {
        this.jdbc = jdbc;
        this.checkpoints = checkpoints;
        this.key = key;
        this.times = times;
    }

    /** Makes one if somebody wants it, or none was made since that moment; nothing when there is nothing to cover. */
    @Transactional
    public Optional<Checkpoint> handle(Instant unlessSince) {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single()) {
            return Optional.empty();
        }
        boolean isWanted = jdbc.sql("delete from checkpoint_wanted").update() > 0;
        Optional<Checkpoint> before = checkpoints.latest();
        if (!isWanted
                && before.filter(last -> !last.madeAt().isBefore(unlessSince)).isPresent()) {
            return Optional.empty();
        }
        int number = before.map(Checkpoint::number).orElse(0) + 1;
        jdbc.sql(TAKE_HEADS)
                .param("number", number)
                .param("leaves", before.map(Checkpoint::subjects).orElse(0))
                .update();
        List<ChainHead> heads = checkpoints.headsAt(number, leaves());
        return heads.isEmpty() ? Optional.empty() : Optional.of(sign(number, before, heads));
    }

    private Checkpoint sign(int number, Optional<Checkpoint> before, List<ChainHead> heads) {
        MerkleTree tree = Checkpoints.tree(heads);
        Checkpoint checkpoint = key.sign(new Checkpoint(
                number,
                times.now(jdbc),
                heads.size(),
                heads.stream().mapToLong(ChainHead::sequence).sum(),
                HexFormat.of().formatHex(tree.root()),
                before.map(Checkpoint::hash).orElse(Checkpoint.NONE),
                key.current().id(),
                ""));
        jdbc.sql("""
                        insert into checkpoint (number, made_at, subjects, entries, root, previous, key_id, signature)
                        values (:number, :madeAt, :subjects, :entries, decode(:root, 'hex'), decode(:previous, 'hex'),
                                :key, decode(:signature, 'hex'))""")
                .param("number", number)
                .param("madeAt", Timestamp.from(checkpoint.madeAt()))
                .param("subjects", checkpoint.subjects())
                .param("entries", checkpoint.entries())
                .param("root", checkpoint.root())
                .param("previous", checkpoint.previous())
                .param("key", checkpoint.key())
                .param("signature", checkpoint.signature())
                .update();
        jdbc.sql("insert into checkpoint_untold (number) values (:number)")
                .param("number", number)
                .update();
        return checkpoint;
    }

    private int leaves() {
        return jdbc.sql("select coalesce(max(position) + 1, 0) from checkpoint_head")
                .query(Integer.class)
                .single();
    }
}
