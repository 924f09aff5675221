package id.pendamping.inbound;

import id.pendamping.desk.Desk;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Forms;
import id.pendamping.shared.Act;
import id.pendamping.shared.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The treasury has paid. The message hands in the form of the step at the same desk as people do, on nobody's duty; the
 * desk and the use case refuse what they refuse to everybody.
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
        Record command = forms.read(step.command(), answers(event.data())).readable();
        Submission submission =
                desk.report(OutsideSystems.TREASURY, act, event.caseId().subject(), step, command);
        if (submission instanceof Submission.Accepted) {
            return Outcome.done();
        }
        return submission instanceof Submission.Refused refused
                ? new Outcome.Refused(refused.refusals())
                : Outcome.refused("refusal.inbound.notWaiting", event.number());
    }

    /** The data as somebody would type it into the form. */
    private static Map<String, String> answers(Map<String, Object> data) {
        Map<String, String> answers = new HashMap<>();
        data.forEach((name, value) -> {
            if (name.endsWith("Date")) {
                LocalDate date = LocalDate.parse(String.valueOf(value));
                answers.put(name + ".day", String.valueOf(date.getDayOfMonth()));
                answers.put(name + ".month", String.valueOf(date.getMonthValue()));
                answers.put(name + ".year", "%04d".formatted(date.getYear()));
            } else {
                answers.put(
                        name,
                        value instanceof Number number
                                ? new BigDecimal(number.toString())
                                        .toBigIntegerExact()
                                        .toString()
                                : String.valueOf(value));
            }
        });
        return answers;
    }
}
