package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What other modules may ask about the money a group was paid. */
public interface Payments {

    /** Zero before the treasury has paid. */
    Rupiah disbursed(CaseId caseId);

    Optional<Overview> of(CaseId caseId);

    /** The payment as pages show it. */
    record Overview(
            @Nullable String agreementNumber,
            @Nullable String sp2dNumber,
            @Nullable LocalDate disbursedOn,
            @Nullable LocalDate fundsConfirmedOn) {}
}
