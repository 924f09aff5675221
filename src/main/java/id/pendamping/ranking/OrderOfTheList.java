package id.pendamping.ranking;

import id.pendamping.selection.RecipientBar;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Once a list of the phase is frozen, decrees name whom it selects; a group in reserve as soon as enough of the selected have
 * dropped out for its turn to come and nobody else was promised what they left, or once it is called.
 */
@Component
class OrderOfTheList implements RecipientBar {

    private final JdbcClient jdbc;
    private final PhaseRoom room;

    OrderOfTheList(JdbcClient jdbc, PhaseRoom room) {
        this.jdbc = jdbc;
        this.room = room;
    }

    @Override
    public Optional<Refusal> against(CaseId caseId, String decreeNumber) {
        return jdbc.sql("""
                        select p.placement, p.place, p.list, p.phase_id, p.amount,
                            case when p.placement = 'RESERVE' then (
                                select count(*) filter (where q.placement = 'SELECTED' and a.status = 'REJECTED')
                                    > count(*) filter (where q.placement = 'RESERVE' and q.place < p.place and a.status <> 'REJECTED')
                                from nominative_place q join group_applicant a on a.case_id = q.case_id
                                where q.phase_id = p.phase_id and q.list = p.list) end as turn
                        from nominative_list l
                        left join nominative_place p on p.phase_id = l.phase_id and p.list = l.number and p.case_id = :case
                        where l.state = 'FROZEN' and l.phase_id = (select g.phase_id from group_card g where g.case_id = :case)
                        order by (p.placement = 'SELECTED') desc nulls last, (p.placement = 'RESERVE') desc nulls last
                        limit 1""")
                .param("case", caseId.value())
                .query((row, number) -> objection(row, caseId))
                .optional()
                .flatMap(objection -> objection);
    }

    private Optional<Refusal> objection(ResultSet row, CaseId caseId) throws SQLException {
        String placement = row.getString("placement");
        if (placement == null) {
            return Optional.of(Refusal.at("verdict", "refusal.ranking.notListed"));
        }
        return switch (Placement.valueOf(placement)) {
            case SELECTED -> Optional.empty();
            case RESERVE ->
                isNext(row, caseId)
                        ? Optional.empty()
                        : Optional.of(Refusal.at(
                                "verdict", "refusal.ranking.reserve", row.getInt("list"), row.getInt("place")));
            case NOT_SELECTED ->
                Optional.of(Refusal.at("verdict", "refusal.ranking.behind", row.getInt("list"), row.getInt("place")));
        };
    }

    private boolean isNext(ResultSet row, CaseId caseId) throws SQLException {
        UUID phaseId = row.getObject("phase_id", UUID.class);
        return room.called(phaseId).contains(caseId.value())
                || row.getBoolean("turn") && room.free(phaseId).holds(1, Rupiah.of(row.getLong("amount")));
    }
}
