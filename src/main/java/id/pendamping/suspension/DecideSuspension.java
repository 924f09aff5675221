package id.pendamping.suspension;

import id.pendamping.disbursement.Payments;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.group.CaseDays;
import id.pendamping.group.SuspendedCases;
import id.pendamping.journal.CaseFact;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.CaseLedger;
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

/**
 * The inspectorate decides about a suspension, or records what law enforcement has answered; never who suspended the case.
 * Aid that is demanded back is claimed as a whole; aid that was not paid is withdrawn. What is claimed already stands.
 */
@Component
class DecideSuspension {

    /** What the inspectorate may decide. */
    enum Choice {
        CLEARED,
        RECOVERY,
        LAW_ENFORCEMENT
    }

    /** What may follow from the answer of law enforcement. */
    enum Answer {
        CLEARED,
        RECOVERY
    }

    /** The decision, why, and by which document; a referral to law enforcement needs number and date. */
    record Command(
            @Field Choice verdict,
            @Field @DocumentNumber @Nullable String documentNumber,
            @Field @Nullable LocalDate documentDate,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String grounds) {}

    /** What law enforcement has answered, and by which document. */
    record LawOutcome(
            @Field Answer verdict,
            @Field @DocumentNumber String documentNumber,
            @Field LocalDate documentDate,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String grounds) {}

    private final SuspensionStore store;
    private final SuspendedCases suspended;
    private final LiftSuspension lift;
    private final Clocks clocks;
    private final AidBack aidBack;
    private final StandingClaim claim;
    private final Payments payments;
    private final CaseLedger ledger;
    private final CaseDays days;
    private final Journal journal;

    DecideSuspension(
            SuspensionStore store,
            SuspendedCases suspended,
            LiftSuspension lift,
            Clocks clocks,
            AidBack aidBack,
            StandingClaim claim,
            Payments payments,
            CaseLedger ledger,
            CaseDays days,
            Journal journal) {
        this.store = store;
        this.suspended = suspended;
        this.lift = lift;
        this.clocks = clocks;
        this.aidBack = aidBack;
        this.claim = claim;
        this.payments = payments;
        this.ledger = ledger;
        this.days = days;
        this.journal = journal;
    }

    Outcome decide(CaseId caseId, Command command, Act act) {
        String number = command.documentNumber();
        LocalDate date = command.documentDate();
        if (command.verdict() == Choice.LAW_ENFORCEMENT && number == null) {
            return Outcome.refusedField("documentNumber", "refusal.suspension.referral");
        }
        if (command.verdict() == Choice.LAW_ENFORCEMENT && date == null) {
            return Outcome.refusedField("documentDate", "refusal.suspension.referral");
        }
        if (date != null && date.isAfter(days.of(caseId, act))) {
            return Outcome.refusedField("documentDate", "refusal.date.future", days.of(caseId, act));
        }
        Suspension suspension = store.current(caseId).orElseThrow();
        if (command.verdict() == Choice.LAW_ENFORCEMENT && number != null && date != null) {
            store.refer(suspension, number, date, command.grounds());
            return decided(suspension, SuspensionDecided.Verdict.LAW_ENFORCEMENT, command, act);
        }
        SuspensionDecided.Verdict verdict = verdict(suspension, command.verdict() == Choice.CLEARED);
        return ended(suspension, verdict, command.grounds(), act)
                .orElseGet(() -> decided(suspension, verdict, command, act));
    }

    Outcome answered(CaseId caseId, LawOutcome command, Act act) {
        LocalDate date = command.documentDate();
        if (date.isAfter(days.of(caseId, act))) {
            return Outcome.refusedField("documentDate", "refusal.date.future", days.of(caseId, act));
        }
        Suspension suspension = store.current(caseId).orElseThrow();
        SuspensionDecided.Verdict verdict = verdict(suspension, command.verdict() == Answer.CLEARED);
        return ended(suspension, verdict, command.grounds(), act)
                .orElseGet(() -> done(
                        new LawOutcomeRecorded(
                                caseId,
                                verdict,
                                command.documentNumber(),
                                date,
                                ledger.of(caseId).outstanding().amount()),
                        act.because(command.grounds())));
    }

    private Outcome decided(Suspension suspension, SuspensionDecided.Verdict verdict, Command command, Act act) {
        return done(
                new SuspensionDecided(
                        suspension.caseId(),
                        verdict,
                        command.documentNumber(),
                        command.documentDate(),
                        ledger.of(suspension.caseId()).outstanding().amount()),
                act.because(command.grounds()));
    }

    private Outcome done(CaseFact fact, Act act) {
        journal.record(fact, act);
        return Outcome.done();
    }

    /** Empty when it is over; the case goes on unless its aid is demanded back now. */
    private Optional<Outcome> ended(Suspension suspension, SuspensionDecided.Verdict verdict, String grounds, Act act) {
        if (verdict == SuspensionDecided.Verdict.RECOVERY || verdict == SuspensionDecided.Verdict.CANCELLATION) {
            return demanded(suspension, grounds, act);
        }
        store.end(
                suspension, Suspension.State.valueOf(verdict.name()), grounds, days.of(suspension.caseId(), act), act);
        lift.lift(suspension, act);
        return Optional.empty();
    }

    /** The model ends the way of the case. */
    private Optional<Outcome> demanded(Suspension suspension, String grounds, Act act) {
        CaseId caseId = suspension.caseId();
        List<Refusal> objections = aidBack.objections(caseId);
        if (!objections.isEmpty()) {
            return Optional.of(new Outcome.Refused(objections));
        }
        AidBack.Way way = aidBack.demand(caseId, AidBack.Ground.SUSPENSION, act);
        store.end(suspension, Suspension.State.valueOf(way.name()), grounds, days.of(caseId, act), act);
        suspended.unmark(caseId);
        clocks.forget(caseId);
        return Optional.empty();
    }

    private SuspensionDecided.Verdict verdict(Suspension suspension, boolean isCleared) {
        CaseId caseId = suspension.caseId();
        if (isCleared) {
            return SuspensionDecided.Verdict.CLEARED;
        }
        if (aidBack.ground(caseId).isPresent() || claim.stands(caseId, suspension.since())) {
            return SuspensionDecided.Verdict.CLAIM_STANDS;
        }
        return payments.disbursed(caseId).isZero()
                ? SuspensionDecided.Verdict.CANCELLATION
                : SuspensionDecided.Verdict.RECOVERY;
    }
}
