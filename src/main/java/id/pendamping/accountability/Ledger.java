package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Optional;

/** The money identity of a case: disbursed = accepted + returned + outstanding, at every moment. */
public interface Ledger {

    Balance of(CaseId caseId);

    /** Last day for the report, once the funds have arrived. */
    Optional<LocalDate> reportDue(CaseId caseId);

    /** The four figures; outstanding follows from the other three. */
    record Balance(Rupiah disbursed, Rupiah accepted, Rupiah returned) {

        public Rupiah outstanding() {
            return disbursed.minus(accepted).minus(returned);
        }
    }
}
