package id.pendamping.disbursement;

import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Component;

/** After the last repair: another account once more, with a reason, or the aid is withdrawn while the treasury has it. */
@Component
class DecideFailedTransfer {

    /** What the commitment officer decides. */
    record Command(
            @Field FailedTransferDecided.Verdict verdict,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String note) {}

    private final PaymentStore payments;
    private final TransferStore transfers;
    private final Journal journal;

    DecideFailedTransfer(PaymentStore payments, TransferStore transfers, Journal journal) {
        this.payments = payments;
        this.transfers = transfers;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        boolean again = command.verdict() == FailedTransferDecided.Verdict.AGAIN;
        if (again && transfers.triedAgain(caseId) > 0) {
            return Outcome.refusedField("verdict", "refusal.transfer.triedAgain");
        }
        Rupiah out = payments.disbursed(caseId);
        if (!again && !out.isZero()) {
            return Outcome.refusedField("verdict", "refusal.transfer.stillOut", out);
        }
        transfers.decide(caseId, command.verdict(), act.actor().id());
        journal.record(
                new FailedTransferDecided(caseId, command.verdict(), transfers.failures(caseId)),
                act.because(command.note()));
        return Outcome.done();
    }
}
