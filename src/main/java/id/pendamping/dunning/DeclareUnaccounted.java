package id.pendamping.dunning;

import id.pendamping.deadlines.Deadlines;
import id.pendamping.disbursement.LateReturns;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.group.CaseDays;
import id.pendamping.group.SuspendedCases;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.CaseLedger;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Neither letters nor the inspectorate have brought the report in: the commitment officer declares the aid unaccounted,
 * and from this day all of it that is outstanding is claimed back. A report that comes later lowers the claim.
 */
@Component
class DeclareUnaccounted {

    /** By which document, and on what grounds. */
    record Command(
            @Field @DocumentNumber String documentNumber,
            @Field LocalDate documentDate,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String grounds) {}

    private final Deadlines deadlines;
    private final Ladders ladders;
    private final CaseLedger ledger;
    private final CaseDays days;
    private final SuspendedCases clocks;
    private final LateReturns lateReturns;
    private final Journal journal;

    DeclareUnaccounted(
            Deadlines deadlines,
            Ladders ladders,
            CaseLedger ledger,
            CaseDays days,
            SuspendedCases clocks,
            LateReturns lateReturns,
            Journal journal) {
        this.deadlines = deadlines;
        this.ladders = ladders;
        this.lateReturns = lateReturns;
        this.ledger = ledger;
        this.days = days;
        this.clocks = clocks;
        this.journal = journal;
    }

    /** A report that is not handed in though the last date of the ladder has passed, and aid that is not claimed back yet. */
    Optional<Refusal> missing(CaseId caseId) {
        Deadlines.Deadline deadline =
                deadlines.of(caseId).filter(Deadlines.Deadline::inHand).orElse(null);
        if (deadline == null) {
            return Optional.of(Refusal.of("refusal.unaccounted.handedIn"));
        }
        if (ledger.claimedOn(caseId).isPresent()) {
            return Optional.of(Refusal.of("refusal.unaccounted.claimed"));
        }
        return ladders.of(caseId, deadline)
                .end(days.today(caseId))
                .map(day -> Refusal.of("refusal.unaccounted.early", day));
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        LocalDate today = days.of(caseId, act);
        if (command.documentDate().isAfter(today)) {
            return Outcome.refusedField("documentDate", "refusal.date.future", today);
        }
        if (!lateReturns.waiting(caseId).isEmpty()) {
            return Outcome.refused("refusal.lateReturn.open");
        }
        Deadlines.Deadline deadline = deadlines.of(caseId).orElseThrow();
        Deadlines.Pause pause = deadline.pauseOn(today).orElse(null);
        if (pause != null) {
            return Outcome.refused("refusal.unaccounted.paused", pause.until());
        }
        if (clocks.clockStoppedOn(caseId).isPresent()) {
            return Outcome.refused("refusal.due.standsStill");
        }
        ledger.claim(caseId, today);
        Rupiah outstanding = ledger.of(caseId).outstanding();
        journal.record(
                new AidDeclaredUnaccounted(
                        caseId, command.documentNumber(), command.documentDate(), outstanding.amount()),
                act.because(command.grounds()));
        return Outcome.done();
    }
}
