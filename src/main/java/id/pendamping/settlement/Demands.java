package id.pendamping.settlement;

import id.pendamping.ledger.Ledger;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import id.pendamping.suspension.AidBack;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The demand letter that a case calls for: the latest of its last order to pay back, or, without one, of its remainder. */
@Component
public class Demands {

    /** What the letter says; {@code money} is the account on its day, missing on older ones. */
    public record Letter(
            int number, LocalDate sentOn, LocalDate payBy, Rupiah outstanding, Ledger.@Nullable Balance money) {}

    private final Ledger ledger;
    private final Recoveries recoveries;
    private final AidBack aidBack;

    Demands(Ledger ledger, Recoveries recoveries, AidBack aidBack) {
        this.ledger = ledger;
        this.recoveries = recoveries;
        this.aidBack = aidBack;
    }

    /** Whether what is claimed never reached the group, and others owe it. */
    public boolean isOnSomebodyElse(CaseId caseId) {
        return aidBack.ground(caseId).filter(AidBack.Ground.TRANSFER::equals).isPresent();
    }

    /** None of an earlier claim. */
    public Optional<Letter> latest(CaseId caseId) {
        return recoveries
                .find(caseId)
                .map(order -> last(caseId, Recoveries.Claim.RECOVERY, order.lettersBefore()))
                .orElseGet(() -> last(caseId, Recoveries.Claim.REFUND, 0));
    }

    /** The last day to pay by an order, as long as no letter of it has gone out; the first one follows unless it is paid. */
    public Optional<LocalDate> firstLetterAfter(CaseId caseId) {
        return ledger.of(caseId).outstanding().isZero()
                ? Optional.empty()
                : recoveries.find(caseId).map(Recoveries.Order::payBy);
    }

    private Optional<Letter> last(CaseId caseId, Recoveries.Claim claim, int before) {
        return recoveries.letters(caseId, claim).stream()
                .filter(letter -> letter.number() > before)
                .reduce((earlier, later) -> later)
                .map(last -> new Letter(last.number(), last.sentOn(), last.payBy(), last.outstanding(), last.money()));
    }
}
