package id.pendamping.proof;

import id.pendamping.checkpoint.SignedHead;
import id.pendamping.journal.RecordedTimes;
import id.pendamping.transparency.Note;
import id.pendamping.transparency.NoteSigner;
import id.pendamping.transparency.RightEdge;
import id.pendamping.transparency.TreeHead;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives new entries their places in the tree, and signs where it stands then. */
@Component
class SignTree {

    /** Of one note. */
    static final int MOST = 20_000;

    private static final long LOCK = 0x74726565L;

    private final JdbcClient jdbc;
    private final EntryTree tree;
    private final TreeHeads heads;
    private final LogSigner signer;
    private final RecordedTimes times;

    SignTree(JdbcClient jdbc, EntryTree tree, TreeHeads heads, LogSigner signer, RecordedTimes times) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.heads = heads;
        this.signer = signer;
        this.times = times;
    }

    /** Nothing when there is nothing new, or somebody else is at it. */
    @Transactional
    public Optional<SignedHead> handle() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single()) {
            return Optional.empty();
        }
        long size = heads.latest().map(SignedHead::size).orElse(0L);
        RightEdge edge = tree.grow(size, MOST);
        if (edge.size() == size) {
            return Optional.empty();
        }
        SignedHead head = sign(edge);
        heads.add(head);
        return Optional.of(head);
    }

    private SignedHead sign(RightEdge edge) {
        NoteSigner log = signer.get();
        String text = new TreeHead(log.key().name(), edge.size(), edge.root()).text();
        return new SignedHead(
                edge.size(),
                times.now(jdbc),
                HexFormat.of().formatHex(edge.root()),
                new Note(text, List.of(log.sign(text))));
    }
}
