package id.pendamping.inbound;

import id.pendamping.desk.Desk;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Forms;
import id.pendamping.shared.Act;
import id.pendamping.shared.Outcome;
import org.springframework.stereotype.Component;

/**
 * The treasury has paid. The message's data is the command of the step, handed in at the same desk as by people, on
 * nobody's duty; the desk and the use case refuse what they refuse to everybody.
 */
@Component
class PaymentReport implements OutsideSystem.Report {

    private static final String STEP = "record-disbursement";

    private final Desk desk;
    private final StepCatalogue steps;
    private final Forms forms;

    PaymentReport(Desk desk, StepCatalogue steps, Forms forms) {
        this.desk = desk;
        this.steps = steps;
        this.forms = forms;
    }

    @Override
    public Outcome take(InboundEvent event, Act act) {
        Step<?> step = steps.get(STEP);
        Submission submission = desk.report(
                OutsideSystems.TREASURY, act, event.caseId().subject(), step, forms.read(step.command(), event.data()));
        if (submission instanceof Submission.Accepted) {
            return Outcome.done();
        }
        return submission instanceof Submission.Refused refused
                ? new Outcome.Refused(refused.refusals())
                : Outcome.refused("refusal.inbound.notWaiting", event.number());
    }
}
