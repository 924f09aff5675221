package id.pendamping.inbound;

import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Submission;
import id.pendamping.disbursement.RecordCredit;
import id.pendamping.disbursement.RecordReturn;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.group.AidCases;
import id.pendamping.inbox.Reception;
import id.pendamping.shared.Act;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The bank has sent a payment back, or has credited it. Before the payment is on record such a message is
 * early; what is known already says nothing new; after the group has confirmed its funds, people decide on what came back,
 * came on top or did not arrive.
 */
@Component
class TransferReport implements OutsideSystem.Report {

    private static final String STEP = "confirm-funds";

    private final Desk desk;
    private final Deed<RecordReturn.Command> deed;
    private final RecordReturn returns;
    private final RecordCredit credits;
    private final AidCases cases;
    private final Forms forms;

    TransferReport(
            Desk desk,
            Deed<RecordReturn.Command> deed,
            RecordReturn returns,
            RecordCredit credits,
            AidCases cases,
            Forms forms) {
        this.desk = desk;
        this.deed = deed;
        this.returns = returns;
        this.credits = credits;
        this.cases = cases;
        this.forms = forms;
    }

    @Override
    public Set<String> steps() {
        return Set.of(STEP);
    }

    @Override
    public Reception take(InboundEvent event, Act act) {
        return event.type() == InboundType.SP2D_RETURNED ? returned(event, act) : credited(event, act);
    }

    private Reception returned(InboundEvent event, Act act) {
        Reading<RecordReturn.Command> notice = forms.read(RecordReturn.Command.class, event.data());
        if (notice.faults().isEmpty() && isEarly(event, notice.readable().sp2dNumber())) {
            return early(event);
        }
        Submission submission =
                desk.report(OutsideSystems.TREASURY, act, event.caseId().subject(), deed, notice);
        if (submission instanceof Submission.Accepted) {
            return Reception.further();
        }
        return new Reception.Refused(submission.objections());
    }

    private Reception credited(InboundEvent event, Act act) {
        Reading<RecordCredit.Report> report = forms.read(RecordCredit.Report.class, event.data());
        if (!report.faults().isEmpty()) {
            return new Reception.Refused(report.faults());
        }
        RecordCredit.Report credit = report.readable();
        if (isEarly(event, credit.sp2dNumber()) || credits.isEarly(event.caseId(), credit)) {
            return early(event);
        }
        boolean isAll = credits.isAll(event.caseId(), credit);
        Outcome outcome = credits.handle(event.caseId(), credit, act);
        return outcome instanceof Outcome.Refused || isAll ? Reception.of(outcome) : Reception.further();
    }

    /** The payment is not on record, and the case may still come to it. */
    private boolean isEarly(InboundEvent event, String sp2dNumber) {
        return !returns.isPaid(event.caseId(), sp2dNumber)
                && !returns.isPossible(event.caseId())
                && !returns.isConfirmed(event.caseId())
                && cases.find(event.caseId())
                        .filter(state -> state.outcome() == null)
                        .isPresent();
    }

    private static Reception early(InboundEvent event) {
        return new Reception.Early(STEP, List.of(Refusal.of("refusal.inbound.early", event.number())));
    }
}
