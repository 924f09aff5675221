package id.pendamping.correction;

import id.pendamping.correction.CorrectionDecided.Verdict;
import id.pendamping.correction.PapersOnRecord.Recorded;
import id.pendamping.disbursement.PaymentPaper.Kind;
import id.pendamping.disbursement.PaymentPapers;
import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The budget authority decides whether a paper was recorded wrongly; never the person who proposed it. */
@Component
class DecideCorrection {

    /** What the budget authority decides. */
    record Command(
            @Field Verdict verdict,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String note) {}

    private final PapersOnRecord onRecord;
    private final PaymentPapers papers;
    private final CorrectionBounds bounds;
    private final Corrections corrections;
    private final Journal journal;

    DecideCorrection(
            PapersOnRecord onRecord,
            PaymentPapers papers,
            CorrectionBounds bounds,
            Corrections corrections,
            Journal journal) {
        this.onRecord = onRecord;
        this.papers = papers;
        this.bounds = bounds;
        this.corrections = corrections;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        Corrections.Proposal proposal = corrections.open(caseId).orElseThrow();
        List<Recorded> recorded = onRecord.of(caseId);
        if (command.verdict() == Verdict.APPROVED) {
            Optional<Outcome> objection = objection(caseId, proposal, recorded, act);
            if (objection.isPresent() && objection.get() instanceof Outcome.Refused refused) {
                return new Outcome.Refused(refused.refusals().stream()
                        .limit(1)
                        .map(one -> new Refusal("verdict", one.messageKey(), one.arguments()))
                        .toList());
            }
        }
        corrections.decide(proposal.id(), command.verdict(), act);
        if (command.verdict() == Verdict.APPROVED) {
            papers.replace(caseId, proposal.attempt(), proposal.corrected());
        }
        journal.record(
                CorrectionDecided.of(
                        caseId, command.verdict(), proposal, paidOn(command.verdict(), proposal, recorded)),
                act.because(command.note()));
        return Outcome.done();
    }

    private static @Nullable LocalDate paidOn(Verdict verdict, Corrections.Proposal proposal, List<Recorded> recorded) {
        boolean isLatestPayment = recorded.stream()
                .filter(one -> one.paper().kind() == Kind.SP2D)
                .findFirst()
                .filter(one -> one.paper().equals(proposal.old()))
                .isPresent();
        return verdict == Verdict.APPROVED && isLatestPayment
                ? proposal.corrected().date()
                : null;
    }

    /** What has happened since may speak against it. */
    private Optional<Outcome> objection(
            CaseId caseId, Corrections.Proposal proposal, List<Recorded> recorded, Act act) {
        return recorded.stream()
                .filter(one -> one.attempt() == proposal.attempt())
                .filter(one -> one.paper().equals(proposal.old()))
                .findFirst()
                .map(one -> bounds.objection(caseId, one, proposal.corrected(), proposal.displaces(), act))
                .orElseGet(() -> Optional.of(Outcome.refused("refusal.correction.gone")));
    }
}
