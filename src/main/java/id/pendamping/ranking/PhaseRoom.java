package id.pendamping.ranking;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a phase has to give, and the verified groups that wait for it. Who was selected by a frozen list, or called from its
 * reserve, has a place already.
 */
@Repository
public class PhaseRoom {

    private static final String ELIGIBLE = """
            from selection_verified v join group_applicant a on a.case_id = v.case_id
            where a.phase_id = :phase and a.status = 'REGISTERED'""";

    private static final String PLACED = """
             (a.case_id = any (cast(:called as uuid[])) or exists (
                select 1 from nominative_place q join nominative_list l on (l.phase_id, l.number) = (q.phase_id, q.list)
                where q.case_id = a.case_id and q.placement = 'SELECTED' and l.state = 'FROZEN'))""";

    /** Places and money that no decree, no frozen list and no call from a reserve has promised. */
    public record Free(int places, Rupiah money) {

        boolean holds(int selected, Rupiah amount) {
            return selected <= places && !amount.isMoreThan(money);
        }
    }

    private final JdbcClient jdbc;
    private final List<ReserveCalls> calls;

    PhaseRoom(JdbcClient jdbc, List<ReserveCalls> calls) {
        this.jdbc = jdbc;
        this.calls = List.copyOf(calls);
    }

    private String[] ids(UUID phaseId) {
        return called(phaseId).stream().map(UUID::toString).toArray(String[]::new);
    }

    /** Whom somebody has called from a reserve of the phase. */
    List<UUID> called(UUID phaseId) {
        return calls.stream().flatMap(one -> one.called(phaseId).stream()).toList();
    }

    public Free free(UUID phaseId) {
        return jdbc.sql("select greatest(0, s.quota - s.named - w.groups) as places,"
                        + " greatest(0, s.ceiling - s.committed - w.amount) as money from selection_promise s,"
                        + " lateral (select count(*)::int as groups, coalesce(sum(a.requested), 0) as amount "
                        + ELIGIBLE + " and " + PLACED + ") w where s.phase_id = :phase")
                .param("phase", phaseId)
                .param("called", ids(phaseId))
                .query((row, number) -> new Free(row.getInt("places"), Rupiah.of(row.getLong("money"))))
                .single();
    }

    /** How many verified groups have no place yet. */
    int waiting(UUID phaseId) {
        return jdbc.sql("select count(*) " + ELIGIBLE + " and not " + PLACED)
                .param("phase", phaseId)
                .param("called", ids(phaseId))
                .query(Integer.class)
                .single();
    }

    List<Candidate> candidates(UUID phaseId) {
        return jdbc.sql("select a.*, v.met, v.risk_score, count(*) over (partition by a.village) as neighbours "
                        + ELIGIBLE + " and not " + PLACED)
                .param("phase", phaseId)
                .param("called", ids(phaseId))
                .query((row, number) -> candidate(row))
                .list();
    }

    /** Groups that have a place on the draft or are in its reserve and cannot be named any more. */
    int gone(UUID phaseId, int list) {
        return jdbc.sql("select count(*) from nominative_place p where p.phase_id = :phase and p.list = :list"
                        + " and p.placement <> 'NOT_SELECTED' and p.case_id not in (select a.case_id "
                        + ELIGIBLE + " and not " + PLACED + ")")
                .param("phase", phaseId)
                .param("called", ids(phaseId))
                .param("list", list)
                .query(Integer.class)
                .single();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                CaseId.of(row.getString("case_id")),
                row.getString("number"),
                row.getString("regency"),
                Rupiah.of(row.getLong("requested")),
                row.getTimestamp("registered_at").toInstant(),
                row.getString("chair_gender"),
                new Seen(
                        row.getObject("risk_score", Integer.class),
                        row.getInt("met"),
                        row.getInt("members"),
                        row.getInt("neighbours"),
                        row.getInt("returns"),
                        row.getBoolean("disability")));
    }
}
