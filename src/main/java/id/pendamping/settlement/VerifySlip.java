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
 * beyond the debt pays for what had been given up, and the rest is a credit.
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
        Ledger.Balance balance = ledger.of(caseId);
        boolean isValid = check == SlipCheck.VALID;
        Ledger.Coming coming = balance.coming(isValid ? slip.amount() : Rupiah.ZERO);
        refunds.verify(
                slip.id(), check, coming.recouped(), command.note(), act.actor().id(), act.when());
        balance = coming.owed().isZero() ? balance : ledger.giveBack(caseId, coming.owed());
        balance = coming.recouped().isZero() ? balance : ledger.recoup(caseId, coming.recouped());
        if (!coming.beyond().isZero()) {
            credits.add(caseId, slip.id(), coming.beyond());
        }
        said.record(
                RefundVerified.Verdict.valueOf(check.name()),
                (isValid ? coming.counted() : slip.amount()).amount(),
                sum(coming.beyond()),
                sum(coming.recouped()),
                balance.outstanding().amount(),
                act.because(command.note()));
        return Outcome.done();
    }

    private static @Nullable Long sum(Rupiah amount) {
        return amount.isZero() ? null : amount.amount();
    }
}
