package id.pendamping.accountability;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.step.Field;
import id.pendamping.step.OneOf;
import id.pendamping.step.Typed;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The treasurer holds the refund against the treasury's receipt; only then it counts. */
@Component
class VerifyRefund {

    /** What the treasurer found. */
    record Form(
            @Field(value = Field.Kind.CHOICE, options = RefundVerified.Verdict.class)
            @OneOf(RefundVerified.Verdict.class)
            String verdict,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {}

    private final Refunds refunds;
    private final CaseLedger ledger;
    private final Journal journal;

    VerifyRefund(Refunds refunds, CaseLedger ledger, Journal journal) {
        this.refunds = refunds;
        this.ledger = ledger;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Form form, Act act) {
        RefundVerified.Verdict verdict = RefundVerified.Verdict.valueOf(form.verdict());
        Refunds.Recorded refund = refunds.waiting(caseId).orElseThrow();
        if (refund.recordedBy().equals(act.actor().id())) {
            return Outcome.refused("refusal.refund.ownRecord");
        }
        if (verdict == RefundVerified.Verdict.INVALID && Typed.isMissing(form.note())) {
            return Outcome.refusedField("note", "refusal.sayWhy");
        }
        refunds.verify(refund.id(), verdict.name(), act.actor().id());
        Ledger.Balance balance =
                verdict == RefundVerified.Verdict.VALID ? ledger.giveBack(caseId, refund.amount()) : ledger.of(caseId);
        journal.record(
                new RefundVerified(
                        caseId,
                        verdict,
                        refund.amount().amount(),
                        balance.outstanding().amount()),
                act.because(form.note()));
        return Outcome.done();
    }
}
