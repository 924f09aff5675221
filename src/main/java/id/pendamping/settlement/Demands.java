package id.pendamping.settlement;

import id.pendamping.ledger.Ledger;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import id.pendamping.suspension.AidBack;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The demand letter that a case calls for: the latest of its recovery, or else of its remainder. */
@Component
public class Demands {

    /** What the letter says. */
    public record Letter(int number, LocalDate sentOn, LocalDate payBy, Rupiah outstanding) {}

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

    public Optional<Letter> latest(CaseId caseId) {
        return last(caseId, Recoveries.Claim.RECOVERY).or(() -> last(caseId, Recoveries.Claim.REFUND));
    }

    private Optional<Letter> last(CaseId caseId, Recoveries.Claim claim) {
        List<Recoveries.Letter> letters = recoveries.letters(caseId, claim);
        return letters.isEmpty()
                ? Optional.empty()
                : Optional.of(letters.get(letters.size() - 1))
                        .map(last -> new Letter(last.number(), last.sentOn(), last.payBy(), last.outstanding()));
    }

    public Ledger.Balance money(CaseId caseId) {
        return ledger.of(caseId);
    }
}
