package id.pendamping.settlement;

import id.pendamping.group.CaseDays;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The demand letter that a case calls for: the latest of a recovery, or one for a remainder whose last day has passed. */
@Component
public class Demands {

    /** What the letter says. */
    public record Letter(int number, LocalDate sentOn, LocalDate payBy, Rupiah outstanding) {}

    private final Ledger ledger;
    private final Recoveries recoveries;
    private final PaymentTerms terms;
    private final CaseDays days;

    Demands(Ledger ledger, Recoveries recoveries, PaymentTerms terms, CaseDays days) {
        this.ledger = ledger;
        this.recoveries = recoveries;
        this.terms = terms;
        this.days = days;
    }

    public Optional<Letter> latest(CaseId caseId) {
        List<Recoveries.Letter> letters = recoveries.letters(caseId);
        if (!letters.isEmpty()) {
            Recoveries.Letter last = letters.get(letters.size() - 1);
            return Optional.of(new Letter(last.number(), last.sentOn(), last.payBy(), last.outstanding()));
        }
        LocalDate today = days.today(caseId);
        Rupiah outstanding = ledger.of(caseId).outstanding();
        return ledger.refundDue(caseId)
                .filter(due -> due.isBefore(today) && !outstanding.isZero())
                .map(due -> new Letter(1, today, terms.payBy(caseId, today), outstanding));
    }

    public Ledger.Balance money(CaseId caseId) {
        return ledger.of(caseId);
    }
}
