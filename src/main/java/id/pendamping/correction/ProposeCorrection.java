package id.pendamping.correction;

import id.pendamping.correction.PapersOnRecord.Recorded;
import id.pendamping.disbursement.PaymentPaper;
import id.pendamping.disbursement.PaymentPaper.Kind;
import id.pendamping.forms.Forms;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose paper it is proposes what should be on record instead; as long as the treasury itself has not said it. */
@Component
public class ProposeCorrection {

    private static final Map<Duty, Kind> WHOSE =
            Map.of(Duty.COMMITMENT_OFFICER, Kind.SPP, Duty.PAYMENT_OFFICER, Kind.SPM, Duty.TREASURER, Kind.SP2D);

    private final CorrectionBounds bounds;
    private final Corrections corrections;
    private final Journal journal;

    ProposeCorrection(CorrectionBounds bounds, Corrections corrections, Journal journal) {
        this.bounds = bounds;
        this.corrections = corrections;
        this.journal = journal;
    }

    /** What holders of these duties may correct now: nothing while a proposal waits. */
    public List<PaymentPaper> offered(CaseId caseId, Set<Duty> duties) {
        return corrections.open(caseId).isPresent()
                ? List.of()
                : bounds.correctable(caseId).stream()
                        .map(Recorded::paper)
                        .filter(paper -> duties.stream().anyMatch(duty -> WHOSE.get(duty) == paper.kind()))
                        .toList();
    }

    Outcome handle(CaseId caseId, PaperCorrection command, Act act) {
        if (corrections.open(caseId).isPresent()) {
            return Outcome.refused("refusal.correction.open");
        }
        Kind mine = WHOSE.get(act.actor().duty());
        Recorded recorded = bounds.correctable(caseId).stream()
                .filter(one -> one.paper().kind() == mine)
                .filter(one -> one.paper().isNumbered(number(one.paper().kind(), command.recordedNumber())))
                .min(Comparator.comparing(Recorded::correctedAt, Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElse(null);
        if (recorded == null) {
            return Outcome.refusedField(
                    "recordedNumber", "refusal.correction.notYours", command.recordedNumber(), String.valueOf(mine));
        }
        PaymentPaper old = recorded.paper();
        var corrected = new PaymentPaper(
                old.kind(),
                number(old.kind(), command.number()),
                command.date(),
                old.kind() == Kind.SP2D ? command.kppn() : null);
        Optional<Outcome> objection = bounds.objection(caseId, recorded, corrected, command.displaces(), act);
        if (objection.isPresent()) {
            return objection.get();
        }
        corrections.propose(
                caseId,
                recorded.attempt(),
                old,
                corrected,
                command.displaces(),
                command.grounds(),
                act.actor().id());
        journal.record(
                CorrectionProposed.of(caseId, recorded.attempt(), old, corrected, command.displaces()),
                act.because(command.grounds()));
        return Outcome.done();
    }

    /** An SP2D is read as where it is recorded, in whatever spelling. */
    private static String number(Kind kind, String written) {
        return kind == Kind.SP2D ? Forms.digits(written) : written;
    }
}
