package id.pendamping.disbursement;

import id.pendamping.desk.OtherCases;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A paper of a payment by its number. One number has one day, and an SP2D one office, whatever cases it pays. */
public record PaymentPaper(
        Kind kind, String number, LocalDate date, @Nullable String kppn) {

    /** Request, order and payment. */
    public enum Kind {
        SPP,
        SPM,
        SP2D
    }

    /**
     * What counts of a number for another case.
     *
     * @param said by the treasury itself
     */
    public record Elsewhere(CaseId caseId, PaymentPaper paper, boolean said, boolean corrected, OtherCases others) {

        /** Refused, because this is on record; the case is named to those who may know of it. */
        public Outcome refused(String field, Act act) {
            Optional<String> number = others.number(caseId, act.actor());
            String key = "refusal.payment.elsewhere." + paper.kind
                    + number.map(name -> ".named").orElse("");
            return Outcome.refusedField(
                    field, key, paper.number, paper.date, String.valueOf(paper.kppn), number.orElse(""));
        }
    }

    /** Of a row of papers. */
    public static PaymentPaper of(ResultSet row) throws SQLException {
        return new PaymentPaper(
                Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getObject("date", LocalDate.class),
                row.getString("kppn"));
    }

    /** Whether it is found under this number too. */
    public boolean isNumbered(String other) {
        return NormalForm.comparedNumber(number).equals(NormalForm.comparedNumber(other));
    }
}
