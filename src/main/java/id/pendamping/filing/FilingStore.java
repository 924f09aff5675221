package id.pendamping.filing;

import id.pendamping.bulk.KeptArguments;
import id.pendamping.listing.PageRequest;
import id.pendamping.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Archives in the database, with the result of each paper. */
@Repository
class FilingStore {

    private static final String FILINGS = """
            select f.id, f.file_name, f.sent_by, f.sent_at, f.state, f.total, f.done, f.finished_at, c.*
            from filing f, lateral (
                select count(*) filter (where p.result = 'FILED') as filed, count(*) filter (where p.result = 'REPEATED') as repeated,
                    count(*) filter (where p.result in ('REFUSED', 'FAILED')) as not_filed
                from filed_paper p where p.filing_id = f.id) c
            """;

    private final JdbcClient jdbc;

    FilingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there is one with this id already. */
    boolean add(UUID id, String fileName, byte[] content, int total, String sentBy, Instant when) {
        return jdbc.sql("""
                        insert into filing (id, file_name, content, fingerprint, sent_by, sent_at, state, total)
                        values (:id, :name, :content, sha256(:content), :by, :at, 'WAITING', :total)
                        on conflict (id) do nothing""")
                        .param("id", id)
                        .param("name", fileName)
                        .param("content", content)
                        .param("by", sentBy)
                        .param("at", Timestamp.from(when))
                        .param("total", total)
                        .update()
                == 1;
    }

    /** Whether it is of the very same file. */
    boolean isOf(UUID id, byte[] content) {
        return jdbc.sql("select fingerprint = sha256(:content) from filing where id = :id")
                .param("content", content)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    Optional<Filing> find(UUID id) {
        return jdbc.sql(FILINGS + "where f.id = :id")
                .param("id", id)
                .query(FilingStore::filing)
                .optional();
    }

    List<Filing> sentBy(String accountId, int limit) {
        return jdbc.sql(FILINGS + "where f.sent_by = :by order by f.sent_at desc limit :limit")
                .param("by", accountId)
                .param("limit", limit)
                .query(FilingStore::filing)
                .list();
    }

    /** Of everybody. */
    List<Filing> latest(int limit) {
        return jdbc.sql(FILINGS + "order by f.sent_at desc limit :limit")
                .param("limit", limit)
                .query(FilingStore::filing)
                .list();
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from filing where id = :id and content is not null")
                .param("id", id)
                .query((row, index) -> row.getBytes("content"))
                .optional();
    }

    /** Counts one more paper and keeps its result; false when another worker has counted it already. */
    boolean count(UUID id, FiledPaper paper) {
        boolean isNext = jdbc.sql("""
                        update filing set state = 'RUNNING', done = done + 1, tries = 0
                        where id = :id and done = :before and state <> 'FINISHED'""")
                        .param("id", id)
                        .param("before", paper.position() - 1)
                        .update()
                == 1;
        if (isNext) {
            keep(id, paper);
        }
        return isNext;
    }

    private void keep(UUID id, FiledPaper paper) {
        Refusal reason = paper.reason();
        jdbc.sql("""
                        insert into filed_paper (filing_id, position, path, result, case_number, reason, arguments)
                        values (:id, :position, :path, :result, :number, :reason, :arguments)""")
                .param("id", id)
                .param("position", paper.position())
                .param("path", paper.path())
                .param("result", paper.result().name())
                .param("number", paper.caseNumber())
                .param("reason", reason == null ? null : reason.messageKey())
                .param(
                        "arguments",
                        reason == null
                                ? null
                                : reason.arguments().stream()
                                        .map(KeptArguments::write)
                                        .toArray(String[]::new))
                .update();
    }

    /** Counts a try at the paper that ended in a fault, and says how many there were; none when it was counted meanwhile. */
    int tried(UUID id, int position) {
        return jdbc.sql("update filing set tries = tries + 1 where id = :id and done = :before returning tries")
                .param("id", id)
                .param("before", position - 1)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Lets go of the file. */
    void close(UUID id, Instant when) {
        jdbc.sql("""
                        update filing set state = 'FINISHED', finished_at = :at, content = null
                        where id = :id and state <> 'FINISHED'""").param("id", id).param("at", Timestamp.from(when)).update();
    }

    /** By their place in the archive; of one result, or of any. */
    List<FiledPaper> papers(UUID id, FiledPaper.@Nullable Result result, PageRequest asked) {
        return jdbc.sql("""
                        select position, path, result, case_number, reason, arguments from filed_paper
                        where filing_id = :id and result = coalesce(:result, result)
                        order by position limit :size offset :skip""")
                .param("id", id)
                .param("result", result == null ? null : result.name())
                .param("size", asked.size())
                .param("skip", asked.offset())
                .query(FilingStore::paper)
                .list();
    }

    private static FiledPaper paper(ResultSet row, int index) throws SQLException {
        String reason = row.getString("reason");
        return new FiledPaper(
                row.getInt("position"),
                row.getString("path"),
                FiledPaper.Result.valueOf(row.getString("result")),
                row.getString("case_number"),
                reason == null
                        ? null
                        : Refusal.of(
                                reason,
                                Arrays.stream((String[])
                                                row.getArray("arguments").getArray())
                                        .map(KeptArguments::read)
                                        .toArray()));
    }

    private static Filing filing(ResultSet row, int index) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new Filing(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("sent_by"),
                row.getTimestamp("sent_at").toInstant(),
                Filing.State.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("filed"),
                row.getInt("repeated"),
                row.getInt("not_filed"),
                finished == null ? null : finished.toInstant());
    }
}
