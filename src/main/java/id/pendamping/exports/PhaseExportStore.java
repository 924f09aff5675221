package id.pendamping.exports;

import id.pendamping.access.Account;
import id.pendamping.programme.Phase;
import id.pendamping.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of phases that people have asked for. */
@Repository
class PhaseExportStore {

    /** What is to be written, and the number of the attempt that may complete it. */
    record Order(PhaseFormat format, List<CaseId> cases, int attempt) {}

    private final JdbcClient jdbc;

    PhaseExportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there is one under the id. */
    boolean add(UUID id, Phase phase, PhaseFormat format, List<CaseId> cases, Account account, Instant now) {
        return jdbc.sql("""
                        insert into phase_export (id, phase_id, format, begun_at, begun_by, case_ids, total)
                        values (:id, :phase, :format, :now, :who, :cases, :total) on conflict (id) do nothing""")
                        .param("id", id)
                        .param("phase", phase.id())
                        .param("format", format.name())
                        .param("now", Timestamp.from(now))
                        .param("who", account.id())
                        .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                        .param("total", format == PhaseFormat.OCEL ? 2 * cases.size() : cases.size())
                        .update()
                == 1;
    }

    List<PhaseExports.Run> of(Account account, int limit) {
        return jdbc.sql("""
                        select id, phase_id, format, begun_at, cases, total, bytes, state
                          from phase_export where begun_by = :who order by begun_at desc, id desc limit :limit""")
                .param("who", account.id())
                .param("limit", limit)
                .query(PhaseExportStore::read)
                .list();
    }

    /** Begins a new attempt; none when the file is complete or given up. */
    Optional<Order> attempt(UUID id) {
        return jdbc.sql("""
                        update phase_export set attempt = attempt + 1, cases = 0
                         where id = :id and state = 'WAITING' returning format, case_ids, attempt""").param("id", id).query(PhaseExportStore::order).optional();
    }

    /** Notes how many cases were read; false when another attempt was begun. */
    boolean tell(UUID id, int attempt, int read) {
        return jdbc.sql("update phase_export set cases = :read where id = :id and attempt = :attempt")
                        .param("read", read)
                        .param("id", id)
                        .param("attempt", attempt)
                        .update()
                == 1;
    }

    /** The file is whole. */
    void complete(UUID id, int attempt, long bytes) {
        jdbc.sql("""
                        update phase_export set state = 'WRITTEN', cases = total, bytes = :bytes
                         where id = :id and attempt = :attempt and state = 'WAITING'""")
                .param("bytes", bytes)
                .param("id", id)
                .param("attempt", attempt)
                .update();
    }

    void giveUp(UUID id, PhaseExports.State state) {
        jdbc.sql("update phase_export set state = :state where id = :id and state = 'WAITING'")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    int dropBefore(Instant moment) {
        return jdbc.sql("delete from phase_export where begun_at < :before")
                .param("before", Timestamp.from(moment))
                .update();
    }

    List<CaseId> cases(Phase phase, Account account) {
        return jdbc
                .sql("""
                        select g.case_id from group_card g
                         where g.phase_id = :phase
                           and\s""" + account.scope().covers("g.regency") + " order by g.number")
                .param("phase", phase.id())
                .params(account.scope().parameters())
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    private static Order order(ResultSet row, int number) throws SQLException {
        UUID[] cases = (UUID[]) row.getArray("case_ids").getArray();
        return new Order(
                PhaseFormat.valueOf(row.getString("format")),
                Stream.of(cases).map(CaseId::new).toList(),
                row.getInt("attempt"));
    }

    private static PhaseExports.Run read(ResultSet row, int number) throws SQLException {
        return new PhaseExports.Run(
                row.getObject("id", UUID.class),
                row.getObject("phase_id", UUID.class),
                PhaseFormat.valueOf(row.getString("format")),
                row.getTimestamp("begun_at").toInstant(),
                row.getInt("cases"),
                row.getInt("total"),
                row.getObject("bytes", Long.class),
                PhaseExports.State.valueOf(row.getString("state")));
    }
}
