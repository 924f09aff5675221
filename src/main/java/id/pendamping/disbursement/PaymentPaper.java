package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
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
    public record Elsewhere(CaseId caseId, PaymentPaper paper, boolean said) {

        /** Refused, because this is on record; the case is named to those who may know of it. */
        public Refusal refusal(String field, Optional<String> number) {
            String key = "refusal.payment.elsewhere." + paper.kind + number.map(name -> ".named").orElse("");
            return Refusal.at(
                    field, key, paper.number, paper.date, String.valueOf(paper.kppn), number.orElse(""));
        }
    }

    static PaymentPaper spp(String number, LocalDate date) {
        return new PaymentPaper(Kind.SPP, number, date, null);
    }

    static PaymentPaper spm(String number, LocalDate date) {
        return new PaymentPaper(Kind.SPM, number, date, null);
    }

    /** Whether it is found under this number too. */
    public boolean isNumbered(String other) {
        return NormalForm.comparedNumber(number).equals(NormalForm.comparedNumber(other));
    }
}
