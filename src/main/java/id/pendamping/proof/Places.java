package id.pendamping.proof;

import id.pendamping.checkpoint.SignedHead;
import id.pendamping.shared.Subject;
import id.pendamping.transparency.TreeProof;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the entries of a subject are in the tree over all entries, with the proof that they are. */
@Repository
public class Places {

    /**
     * The newest entry that the last complete note covers.
     *
     * @param path the hashes beside the way from its leaf up to the root, lower-case hex
     * @param note the signed note
     */
    public record Place(long sequence, String hash, long position, List<String> path, String note) {}

    private final JdbcClient jdbc;
    private final TreeHeads heads;
    private final EntryTree tree;

    Places(JdbcClient jdbc, TreeHeads heads, EntryTree tree) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.tree = tree;
    }

    /** The newest entry that the last complete note covers; where no witness has to sign, every note is complete. */
    Optional<Place> of(Subject subject) {
        return heads.latestComplete().or(heads::latest).flatMap(head -> of(subject, 1, Long.MAX_VALUE, head));
    }

    /** Of one entry, once a note covers it that enough witnesses have signed. */
    Optional<Place> of(Subject subject, long sequence, int least) {
        return (least == 0 ? heads.latest() : heads.latestComplete())
                .flatMap(head -> of(subject, sequence, sequence, head));
    }

    private Optional<Place> of(Subject subject, long from, long to, SignedHead head) {
        return jdbc.sql("""
                        select h.sequence, encode(h.hash, 'hex') as hash, l.position
                          from journal_hash h join tree_leaf l on l.event_id = h.event_id
                         where h.subject_kind = :kind and h.subject_id = :id and l.position < :size
                           and h.sequence between :from and :to
                         order by h.sequence desc limit 1""")
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .param("size", head.size())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> {
                    long position = row.getLong("position");
                    return new Place(
                            row.getLong("sequence"),
                            row.getString("hash"),
                            position,
                            TreeProof.ofInclusion(position, head.size(), tree).stream()
                                    .map(HexFormat.of()::formatHex)
                                    .toList(),
                            head.note().toString());
                })
                .optional();
    }
}
