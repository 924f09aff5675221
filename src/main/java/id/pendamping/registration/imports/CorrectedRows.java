package id.pendamping.registration.imports;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.desk.Desk;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.Submission;
import id.pendamping.group.Registered;
import id.pendamping.group.Registration;
import id.pendamping.group.Resubmission;
import id.pendamping.shared.Act;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes the rows of a group that is known for the correction of its returned registration. */
@Component
class CorrectedRows {

    private static final String STEP = "correct-registration";

    private final Resubmission resubmission;
    private final Desk desk;
    private final StepCatalogue steps;
    private final Accounts accounts;

    CorrectedRows(Resubmission resubmission, Desk desk, StepCatalogue steps, Accounts accounts) {
        this.resubmission = resubmission;
        this.desk = desk;
        this.steps = steps;
        this.accounts = accounts;
    }

    /** Empty when they were taken; else the caller's transaction rolls back, and the refusals name places in the registration. */
    List<Refusal> take(Registered.Known known, Registration again, Act act) {
        Resubmission.Correction correction = resubmission.of(known.caseId(), again);
        Optional<Account> registrar = accounts.find(act.actor().id());
        if (registrar.isEmpty()) {
            return List.of(known.refusal());
        }
        Submission submission = handIn(registrar.get(), known, correction);
        if (submission instanceof Submission.Refused refused) {
            return Stream.concat(
                            correction.beyond().stream(),
                            refused.refusals().stream().map(correction::inRegistration))
                    .toList();
        }
        if (!(submission instanceof Submission.Accepted)) {
            return List.of(known.refusal());
        }
        if (correction.beyond().isEmpty()) {
            resubmission.keep(known.caseId(), again);
        }
        return correction.beyond();
    }

    private Submission handIn(Account registrar, Registered.Known known, Resubmission.Correction correction) {
        return correction.beyond().isEmpty()
                ? desk.perform(registrar, known.caseId().subject(), steps.get(STEP), correction.command(), null)
                : desk.rehearse(registrar, known.caseId().subject(), steps.get(STEP), correction.command());
    }
}
