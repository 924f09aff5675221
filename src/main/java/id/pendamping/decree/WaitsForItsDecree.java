package id.pendamping.decree;

import id.pendamping.selection.RecipientBar;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A group that stands in the annex of a decree becomes a recipient by it, once it is ratified, and nobody else does. The reserve
 * of a list whose decree is ratified comes by an amendment.
 */
@Component
class WaitsForItsDecree implements RecipientBar {

    private final JdbcClient jdbc;

    WaitsForItsDecree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Paper(String number, boolean isRatified, boolean isOfTheGroup, boolean isOfItsReserve) {}

    @Override
    public Optional<Refusal> against(CaseId caseId, String decreeNumber) {
        return jdbc.sql("""
                        select d.number, d.ratified_on is not null as ratified, r.case_id is not null as of_the_group,
                            false as of_its_reserve
                        from recipient_decree d
                        left join recipient_decree_row r on r.decree_id = d.id and r.case_id = :case
                        where d.state <> 'WITHDRAWN' and (d.state <> 'SETTLED' and d.id in (
                            select decree_id from recipient_decree_row where case_id = :case) or compared_number(d.number) = :number)
                        union all
                        select d.number, true, false, true
                        from ranking_reserve v join recipient_decree d on (d.phase_id, d.list) = (v.phase_id, v.list)
                        where v.case_id = :case and d.amends is null and d.ratified_on is not null
                            and not exists (select 1 from ranking_selected s where s.case_id = v.case_id)
                        order by of_the_group desc, of_its_reserve limit 1""")
                .param("case", caseId.value())
                .param("number", NormalForm.comparedNumber(decreeNumber))
                .query((row, index) -> new Paper(
                        row.getString("number"),
                        row.getBoolean("ratified"),
                        row.getBoolean("of_the_group"),
                        row.getBoolean("of_its_reserve")))
                .optional()
                .flatMap(paper -> objection(paper, decreeNumber));
    }

    private static Optional<Refusal> objection(Paper paper, String decreeNumber) {
        if (paper.isOfItsReserve()) {
            return Optional.of(Refusal.at("verdict", "refusal.decree.byAmendment", paper.number()));
        }
        if (!paper.isOfTheGroup()) {
            return Optional.of(Refusal.at("decreeNumber", "refusal.decree.ofAList", paper.number()));
        }
        return paper.isRatified()
                        && NormalForm.comparedNumber(paper.number()).equals(NormalForm.comparedNumber(decreeNumber))
                ? Optional.empty()
                : Optional.of(Refusal.at("decreeNumber", "refusal.decree.onAnnex", paper.number()));
    }
}
