package id.pendamping.disbursement;

import id.pendamping.disbursement.PaymentPaper.Elsewhere;
import id.pendamping.disbursement.PaymentPaper.Kind;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.NormalForm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers of payments, compared by their numbers across cases. */
@Repository
public class PaymentPapers {

    /**
     * What counts of the number for other cases, if it has another day or office: what the treasury has said before what was
     * corrected last, and that before what was typed.
     */
    static final String ELSEWHERE = """
            select o.* from (select p.* from disbursement_paper p
                where p.kind = :kind and p.compared = :alike and p.case_id <> :case
                order by p.said desc, p.corrected_at desc nulls last limit 1) o
            where (o.date, o.kppn) is distinct from (cast(:date as date), cast(:kppn as text))""";

    private final JdbcClient jdbc;

    PaymentPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A paper on record.
     *
     * @param attempt which payment of the case
     * @param said the treasury itself has told it
     * @param named what happened to the transfer afterwards names it
     * @param earliest day that it can have
     * @param latest day, by what came after it
     */
    public record Recorded(
            int attempt,
            PaymentPaper paper,
            boolean said,
            boolean named,
            LocalDate earliest,
            @Nullable LocalDate latest) {}

    /** All of a case, the latest first. */
    public List<Recorded> of(CaseId caseId) {
        return jdbc.sql("""
                        select p.attempt, x.*, r.payment_id is not null and x.kind = 'SP2D' as said,
                            n.first is not null and x.kind = 'SP2D' as named
                        from payment p join agreement a using (case_id) left join payment_report r on r.payment_id = p.id
                        left join lateral (select min(day) as first from (
                            select notice_date as day from transfer_return where payment_id = p.id
                            union all select notice_date from late_return where payment_id = p.id
                            union all select credited_on from transfer_credit where payment_id = p.id) told) n on true,
                        lateral (values
                            ('SPP', p.spp_number, p.spp_date, cast(null as text), a.date, p.spm_date),
                            ('SPM', p.spm_number, p.spm_date, null, p.spp_date, p.sp2d_date),
                            ('SP2D', p.sp2d_number, p.sp2d_date, p.kppn, p.spm_date, least(p.confirmed_on, n.first)))
                            as x (kind, number, date, kppn, earliest, latest)
                        where p.case_id = :case and x.number is not null order by p.attempt desc, x.earliest, x.kind desc""")
                .param("case", caseId.value())
                .query((row, index) -> new Recorded(
                        row.getInt("attempt"),
                        paper(row),
                        row.getBoolean("said"),
                        row.getBoolean("named"),
                        row.getObject("earliest", LocalDate.class),
                        row.getObject("latest", LocalDate.class)))
                .list();
    }

    /** What another case has on record that speaks against this. */
    public Optional<Elsewhere> elsewhere(CaseId caseId, PaymentPaper paper) {
        return about(caseId, paper, jdbc.sql(ELSEWHERE))
                .query((row, index) -> new Elsewhere(
                        new CaseId(row.getObject("case_id", java.util.UUID.class)),
                        paper(row),
                        row.getBoolean("said")))
                .optional();
    }

    /** Puts it in the place of what was recorded of a payment; the database asks for the decision that allows it. */
    public void replace(CaseId caseId, int attempt, PaymentPaper corrected) {
        String columns =
                switch (corrected.kind()) {
                    case SPP -> "spp_number = :number, spp_date = :date, fiscal_year = extract(year from cast(:date as date))";
                    case SPM -> "spm_number = :number, spm_date = :date";
                    case SP2D -> "sp2d_number = :number, sp2d_date = :date, kppn = :kppn";
                };
        about(caseId, corrected, jdbc.sql("update payment set " + columns + " where case_id = :case and attempt = :attempt"))
                .param("number", corrected.number())
                .param("attempt", attempt)
                .update();
    }

    /** Says which paper a statement is about. */
    static JdbcClient.StatementSpec about(CaseId caseId, PaymentPaper paper, JdbcClient.StatementSpec statement) {
        return statement
                .param("case", caseId.value())
                .param("kind", paper.kind().name())
                .param("alike", NormalForm.comparedNumber(paper.number()))
                .param("date", paper.date())
                .param("kppn", paper.kppn(), Types.VARCHAR);
    }

    private static PaymentPaper paper(ResultSet row) throws SQLException {
        return new PaymentPaper(
                Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getObject("date", LocalDate.class),
                row.getString("kppn"));
    }
}
