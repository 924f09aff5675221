package id.pendamping.settlement;

import id.pendamping.forms.Field;
import id.pendamping.ledger.CaseLedger;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A second person holds a slip against the treasury; only then it counts. What is wrong goes back with words; what was paid
 * beyond the debt, and beyond what had been given up where it is for that, is a credit.
 */
@Component
class VerifySlip {

    /** What was found. */
    record Command(
            @Field SlipCheck verdict,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {}

    /** Records the fact of the case's way. */
    @FunctionalInterface
    interface Said {
        void record(
                RefundVerified.Verdict verdict,
                long amount,
                @Nullable Long excess,
                @Nullable Long recouped,
                long outstanding,
                Act act);
    }

    private final Refunds refunds;
    private final Credits credits;
    private final CaseLedger ledger;

    VerifySlip(Refunds refunds, Credits credits, CaseLedger ledger) {
        this.refunds = refunds;
        this.credits = credits;
        this.ledger = ledger;
    }

    Outcome handle(CaseId caseId, Command command, Act act, Said said) {
        SlipCheck check = command.verdict();
        Refunds.Recorded slip = refunds.waiting(caseId).orElseThrow();
        if (slip.recordedBy().equals(act.actor().id())) {
            return Outcome.refused("refusal.refund.ownRecord");
        }
        if (check != SlipCheck.VALID && command.note() == null) {
            return Outcome.refusedField("note", "refusal.sayWhy");
        }
        refunds.verify(slip.id(), check, command.note(), act.actor().id(), act.when());
        Ledger.Balance balance = ledger.of(caseId);
        Rupiah counted = slip.amount().atMost(balance.outstanding());
        boolean isValid = check == SlipCheck.VALID;
        Rupiah recouped = isValid ? slip.recouped() : Rupiah.ZERO;
        Rupiah excess = slip.amount().minus(counted).minus(recouped);
        if (isValid) {
            balance = counted.isZero() ? balance : ledger.giveBack(caseId, counted);
            balance = recouped.isZero() ? balance : ledger.recoup(caseId, recouped);
            if (!excess.isZero()) {
                credits.add(caseId, slip.id(), excess);
            }
        }
        said.record(
                RefundVerified.Verdict.valueOf(check.name()),
                (isValid ? counted.plus(recouped) : slip.amount()).amount(),
                isValid && !excess.isZero() ? excess.amount() : null,
                recouped.isZero() ? null : recouped.amount(),
                balance.outstanding().amount(),
                act.because(command.note()));
        return Outcome.done();
    }
}
