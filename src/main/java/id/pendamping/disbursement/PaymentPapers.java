package id.pendamping.disbursement;

import id.pendamping.desk.OtherCases;
import id.pendamping.disbursement.PaymentPaper.Elsewhere;
import id.pendamping.disbursement.PaymentPaper.Kind;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.NormalForm;
import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers of payments, compared by their numbers across cases. */
@Repository
public class PaymentPapers {

    /** Of other cases the treasury's word, else the latest correction, else what was typed, if it says another day or office. */
    static final String ELSEWHERE = """
            select o.* from (select p.* from disbursement_paper p
                where p.kind = :kind and p.compared = :alike and p.case_id <> :case
                order by p.said desc, p.corrected_at desc nulls last limit 1) o
            where (o.date, o.kppn) is distinct from (cast(:date as date), cast(:kppn as text))""";

    private static final Map<Kind, String> COLUMNS = Map.of(
            Kind.SPP, "spp_number = :number, spp_date = :date, fiscal_year = extract(year from cast(:date as date))",
            Kind.SPM, "spm_number = :number, spm_date = :date",
            Kind.SP2D, "sp2d_number = :number, sp2d_date = :date, kppn = :kppn");

    private final JdbcClient jdbc;
    private final OtherCases others;

    PaymentPapers(JdbcClient jdbc, OtherCases others) {
        this.jdbc = jdbc;
        this.others = others;
    }

    /** What another case has on record that speaks against this. */
    public Optional<Elsewhere> elsewhere(CaseId caseId, PaymentPaper paper) {
        return about(caseId, paper, jdbc.sql(ELSEWHERE))
                .query((row, index) -> new Elsewhere(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        PaymentPaper.of(row),
                        row.getBoolean("said"),
                        row.getObject("corrected_at") != null,
                        others))
                .optional();
    }

    /** Puts it in the place of what was recorded of a payment; the database asks for the decision that allows it. */
    public void replace(CaseId caseId, int attempt, PaymentPaper corrected) {
        String change = "update payment set %s where case_id = :case and attempt = :attempt";
        about(caseId, corrected, jdbc.sql(change.formatted(COLUMNS.get(corrected.kind()))))
                .param("attempt", attempt)
                .update();
    }

    /** Says which paper a statement is about. */
    static JdbcClient.StatementSpec about(CaseId caseId, PaymentPaper paper, JdbcClient.StatementSpec statement) {
        return statement
                .param("case", caseId.value())
                .param("kind", paper.kind().name())
                .param("number", paper.number())
                .param("alike", NormalForm.comparedNumber(paper.number()))
                .param("date", paper.date())
                .param("kppn", paper.kppn(), Types.VARCHAR);
    }
}
