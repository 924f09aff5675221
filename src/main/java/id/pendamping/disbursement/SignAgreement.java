package id.pendamping.disbursement;

import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.group.CaseDays;
import id.pendamping.journal.Journal;
import id.pendamping.selection.Decrees;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The agreement is dated on or after the decree and is about exactly the decree's amount. */
@Component
class SignAgreement {

    /** What the commitment officer enters. */
    record Command(
            @Field @DocumentNumber String number, @Field LocalDate date) {}

    private final PaymentStore payments;
    private final Decrees decrees;
    private final CaseDays days;
    private final Journal journal;

    SignAgreement(PaymentStore payments, Decrees decrees, CaseDays days, Journal journal) {
        this.payments = payments;
        this.decrees = decrees;
        this.days = days;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        Decrees.Recipient decree = decrees.of(caseId).orElseThrow();
        LocalDate date = command.date();
        LocalDate inForce = Objects.requireNonNullElse(decree.ratifiedOn(), decree.date());
        if (date.isBefore(inForce)) {
            return Outcome.refusedField("date", "refusal.agreement.beforeDecree", inForce);
        }
        if (date.isAfter(days.of(caseId, act))) {
            return Outcome.refusedField("date", "refusal.date.future", days.of(caseId, act));
        }
        if (!payments.paid(caseId).isZero()) {
            return Outcome.refused("refusal.agreement.paidAlready");
        }
        if (payments.agreementNumberTaken(caseId, command.number())) {
            return Outcome.refusedField("number", "refusal.agreement.numberTaken", command.number());
        }
        payments.sign(
                caseId, command.number(), date, decree.amount(), act.actor().id());
        journal.record(
                new AgreementSigned(
                        caseId, command.number(), date, decree.amount().amount()),
                act);
        return Outcome.done();
    }
}
