package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bank has sent money of a payment back to the treasury; sums in rupiah.
 *
 * @param out what of all payments is still out
 * @param next what follows
 * @param reference the number by which the bank tells returns apart, if it names one
 */
@FactType("transfer-returned")
@FactMeaning(by = Duty.TREASURER, stage = Stage.PAYMENT)
public record TransferReturned(
        CaseId caseId,
        String sp2dNumber,
        long amount,
        Reason reason,
        LocalDate noticeDate,
        long out,
        Next next,
        @Nullable String reference)
        implements CaseFact {

    /** Why, as the bank says it. */
    public enum Reason {
        NUMBER_WRONG,
        NAME_DIFFERS,
        ACCOUNT_CLOSED,
        ACCOUNT_DORMANT,
        WRONG_ACCOUNT,
        OTHER,
        /** It did not come back: the group has got less than it has confirmed. */
        NOT_CREDITED,
        /** It did not come back: somebody else has got it. */
        CREDITED_ELSEWHERE;

        boolean isBack() {
            return this != NOT_CREDITED && this != CREDITED_ELSEWHERE;
        }
    }

    /** The account is repaired, or people decide because it was repaired often enough; or only a part came back. */
    public enum Next {
        REPAIR,
        DECIDE,
        PART
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("transfer", next.name());
    }
}
