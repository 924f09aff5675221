package id.pendamping.inbound;

import id.pendamping.desk.Desk;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.Submission;
import id.pendamping.disbursement.ConfirmDisbursement;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.group.AidCases;
import id.pendamping.inbox.Reception;
import id.pendamping.shared.Act;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The treasury has paid. The message's data is the command of the step, handed in at the same desk as by people, on
 * nobody's duty; the desk and the use case refuse what they refuse to everybody. Before the step opens it is early; once a
 * payment is on record it confirms it or contradicts it.
 */
@Component
class PaymentReport implements OutsideSystem.Report {

    private static final String STEP = "record-disbursement";

    private final Desk desk;
    private final StepCatalogue steps;
    private final ConfirmDisbursement confirmation;
    private final AidCases cases;
    private final Forms forms;

    PaymentReport(Desk desk, StepCatalogue steps, ConfirmDisbursement confirmation, AidCases cases, Forms forms) {
        this.desk = desk;
        this.steps = steps;
        this.confirmation = confirmation;
        this.cases = cases;
        this.forms = forms;
    }

    @Override
    public Set<String> steps() {
        return Set.of(STEP);
    }

    @Override
    public Reception take(InboundEvent event, Act act) {
        Step<?> step = steps.get(STEP);
        Submission submission = desk.report(
                OutsideSystems.TREASURY, act, event.caseId().subject(), step, forms.read(step.command(), event.data()));
        if (submission instanceof Submission.Accepted) {
            return Reception.taken();
        }
        return submission instanceof Submission.Refused refused
                ? new Reception.Refused(refused.refusals())
                : outsideItsStep(event, act);
    }

    private Reception outsideItsStep(InboundEvent event, Act act) {
        Reading<ConfirmDisbursement.Report> report = forms.read(ConfirmDisbursement.Report.class, event.data());
        return report.faults().isEmpty()
                ? confirmation
                        .handle(event.caseId(), report.readable(), act)
                        .map(Reception::of)
                        .orElseGet(() -> unpaid(event))
                : new Reception.Refused(report.faults());
    }

    /** A case that has ended will not come to the step any more. */
    private Reception unpaid(InboundEvent event) {
        boolean isRunning = cases.find(event.caseId())
                .filter(state -> state.outcome() == null)
                .isPresent();
        return isRunning
                ? new Reception.Early(STEP, List.of(Refusal.of("refusal.inbound.early", event.number())))
                : Reception.refused("refusal.inbound.notWaiting", event.number());
    }
}
