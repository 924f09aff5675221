package id.pendamping.setback;

import id.pendamping.desk.Consequence;
import id.pendamping.findings.Finding;
import id.pendamping.findings.FindingSettled;
import id.pendamping.findings.Findings;
import id.pendamping.findings.SettledElsewhere;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.group.CaseDays;
import id.pendamping.journal.Entry;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.Ledger;
import id.pendamping.settlement.ByDocument;
import id.pendamping.settlement.GivenUp;
import id.pendamping.settlement.StillToCome;
import id.pendamping.settlement.UndecidedLoss;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import id.pendamping.suspension.AidBack;
import id.pendamping.suspension.FallsWithDemand;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Answers a loss: the group repays it, it is explained, or it is given up, which somebody else than who proposed
 * it decides. With that its finding is settled. Nothing that may still be proven or come back is given up: that goes first, and
 * what is proposed is then judged against what is open.
 */
@Component
class SettleLoss implements FallsWithDemand, UndecidedLoss, SettledElsewhere {

    /** The message by which nobody is asked about a loss any more. */
    static final String DROPPED = "loss-dropped";

    /** What the finding of a loss is settled with that nobody decides on; the record is in Indonesian. */
    private static final String CLAIMED_LIKE_THE_REST = "Bantuan diminta kembali; yang hilang ikut ditagih.";

    private static final String NOTHING_LEFT =
            "Tidak ada lagi yang harus dipertanggungjawabkan; kehilangan dana tidak diputuskan lagi.";

    /** With what a closed case is opened for money once more; cases that were closed over a loss by an older release let it go. */
    private static final Set<String> AFTER_THE_END =
            Set.of("late-return-reported", "own-payment-recorded", "recall-proposed");

    /** The answer, and why. */
    record Command(
            @Field LossAnswered.Answer answer,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String note) {}

    /** Whether it is given up. */
    enum Verdict {
        APPROVED,
        REFUSED
    }

    /** The decision, by which document if it is given up, and why. */
    record Decision(
            @Field Verdict verdict,
            @Field @DocumentNumber @Nullable String documentNumber,
            @Field @Nullable LocalDate documentDate,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String note) {}

    private final LossStore store;
    private final Findings findings;
    private final GivenUp givenUp;
    private final StillToCome stillToCome;
    private final Ledger ledger;
    private final CaseDays days;
    private final Journal journal;

    SettleLoss(
            LossStore store,
            Findings findings,
            GivenUp givenUp,
            StillToCome stillToCome,
            Ledger ledger,
            CaseDays days,
            Journal journal) {
        this.store = store;
        this.findings = findings;
        this.givenUp = givenUp;
        this.stillToCome = stillToCome;
        this.ledger = ledger;
        this.days = days;
        this.journal = journal;
    }

    @Override
    public Optional<Consequence> of(CaseId caseId) {
        return store.open(caseId)
                .map(loss -> Consequence.of(
                        ledger.of(caseId).outstanding().isZero() ? "foreseen.calledOff.loss" : "foreseen.demand.loss",
                        loss.amount()));
    }

    Outcome answer(CaseId caseId, Command command, Act act) {
        Loss loss = store.open(caseId).orElseThrow();
        LossAnswered.Answer answer = command.answer();
        Rupiah amount = loss.amount();
        if (answer != LossAnswered.Answer.WRITE_OFF && hasAnswered(loss, act)) {
            return Outcome.refused("refusal.finding.ownAnswer");
        }
        if (answer == LossAnswered.Answer.WRITE_OFF) {
            amount = amount.atMost(ledger.of(caseId).outstanding());
            givenUp.propose(caseId, amount, act);
            store.set(loss, Loss.State.PROPOSED, command.note());
        } else {
            boolean isRepaid = answer == LossAnswered.Answer.REPAY;
            store.set(loss, isRepaid ? Loss.State.REPAYING : Loss.State.EXPLAINED, command.note());
            settle(
                    loss,
                    isRepaid ? FindingSettled.Verdict.SETTLED : FindingSettled.Verdict.NOT_ACTIONABLE,
                    command.note(),
                    act);
        }
        journal.record(new LossAnswered(caseId, answer, amount.amount()), act.because(command.note()));
        return Outcome.done();
    }

    Outcome decide(CaseId caseId, Decision command, Act act) {
        Loss loss = store.open(caseId).orElseThrow();
        Rupiah amount = givenUp.proposed(caseId);
        if (command.verdict() == Verdict.REFUSED) {
            givenUp.refuse(caseId, act);
            store.set(loss, Loss.State.REPORTED, command.note());
            decided(loss, LossDecided.Result.REFUSED, amount, ledger.of(caseId), command.note(), act);
            return Outcome.done();
        }
        if (hasAnswered(loss, act)) {
            return Outcome.refused("refusal.finding.ownAnswer");
        }
        Rupiah outstanding = ledger.of(caseId).outstanding();
        if (amount.isMoreThan(outstanding)) {
            return Outcome.refusedField("verdict", "refusal.writeOff.lessOpen", amount, outstanding);
        }
        Optional<Outcome> first = stillToCome.against(caseId, amount, days.of(caseId, act));
        if (first.isPresent()) {
            return first.get();
        }
        return ByDocument.approve(
                command.documentNumber(), command.documentDate(), days.of(caseId, act), (number, date) -> {
                    Ledger.Balance left = givenUp.approve(caseId, number, date, act);
                    store.set(loss, Loss.State.WRITTEN_OFF, command.note());
                    settle(loss, FindingSettled.Verdict.SETTLED, command.note(), act);
                    decided(
                            loss,
                            left.outstanding().isZero()
                                    ? LossDecided.Result.ALL_WRITTEN_OFF
                                    : LossDecided.Result.WRITTEN_OFF,
                            amount,
                            left,
                            command.note(),
                            act);
                });
    }

    private boolean hasAnswered(Loss loss, Act act) {
        return findings.hasAnswered(loss.caseId(), loss.finding(), act.actor().id());
    }

    private void decided(
            Loss loss, LossDecided.Result result, Rupiah amount, Ledger.Balance left, String note, Act act) {
        journal.record(
                new LossDecided(
                        loss.caseId(),
                        result,
                        amount.amount(),
                        left.outstanding().amount()),
                act.because(note));
    }

    private void settle(Loss loss, FindingSettled.Verdict verdict, String words, Act act) {
        findings.settle(loss.caseId(), loss.finding(), verdict, words, act);
    }

    /** The aid is demanded back, or none of it is left: nobody looks into the loss any more, and its finding goes with it. */
    @Order(0)
    @EventListener
    void on(Entry entry) {
        Object aidBack = entry.fact().answers().get("aidBack");
        if (aidBack != null) {
            boolean isClaimed = AidBack.Way.RECOVERY.name().equals(aidBack);
            drop(CaseId.of(entry.subject()), isClaimed ? CLAIMED_LIKE_THE_REST : NOTHING_LEFT, entry.act());
        } else if (AFTER_THE_END.contains(entry.type())
                && ledger.closedOn(CaseId.of(entry.subject())).isPresent()) {
            drop(CaseId.of(entry.subject()), entry.act());
        }
    }

    @Override
    public void drop(CaseId caseId, Act act) {
        drop(caseId, NOTHING_LEFT, act);
    }

    private void drop(CaseId caseId, String words, Act act) {
        store.open(caseId).ifPresent(loss -> {
            Act alone = act.automatically(DROPPED);
            givenUp.refuse(caseId, alone);
            store.set(loss, Loss.State.DROPPED, "-");
            journal.record(new LossDropped(caseId, loss.amount().amount(), loss.finding()), alone);
            if (findings.openOf(caseId).stream().anyMatch(finding -> finding.number() == loss.finding())) {
                settle(loss, FindingSettled.Verdict.NOT_ACTIONABLE, words, alone);
            }
        });
    }

    @Override
    public Optional<Refusal> objection(Finding finding) {
        return store.open(finding.caseId())
                .filter(loss -> loss.finding() == finding.number())
                .map(loss -> Refusal.of("refusal.finding.lossWaits"));
    }
}
