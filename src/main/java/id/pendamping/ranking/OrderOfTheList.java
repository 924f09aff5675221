package id.pendamping.ranking;

import id.pendamping.selection.RecipientBar;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Once a list of the phase is frozen, decrees name whom it selects; a group in reserve as soon as enough of the selected have
 * dropped out for its turn to come.
 */
@Component
class OrderOfTheList implements RecipientBar {

    private final JdbcClient jdbc;

    OrderOfTheList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Refusal> against(CaseId caseId, String decreeNumber) {
        return jdbc.sql("""
                        select p.placement, p.place, p.list,
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
                .query((row, number) -> objection(row))
                .optional()
                .flatMap(objection -> objection);
    }

    private static Optional<Refusal> objection(ResultSet row) throws SQLException {
        String placement = row.getString("placement");
        if (placement == null) {
            return Optional.of(Refusal.at("verdict", "refusal.ranking.notListed"));
        }
        return switch (Placement.valueOf(placement)) {
            case SELECTED -> Optional.empty();
            case RESERVE ->
                row.getBoolean("turn")
                        ? Optional.empty()
                        : Optional.of(Refusal.at(
                                "verdict", "refusal.ranking.reserve", row.getInt("list"), row.getInt("place")));
            case NOT_SELECTED ->
                Optional.of(Refusal.at("verdict", "refusal.ranking.behind", row.getInt("list"), row.getInt("place")));
        };
    }
}
