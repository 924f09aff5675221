package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What other modules may ask about the money a group was paid. */
public interface Payments {

    /** What has reached the group or is on its way; zero before the treasury has paid, and once all of it came back. */
    Rupiah disbursed(CaseId caseId);

    /** What the agreement grants and the treasury has. */
    Rupiah toPay(CaseId caseId);

    Optional<Overview> of(CaseId caseId);

    /** The payment as pages show it. */
    record Overview(
            @Nullable String agreementNumber,
            @Nullable String sp2dNumber,
            @Nullable LocalDate disbursedOn,
            @Nullable LocalDate fundsConfirmedOn) {}
}
