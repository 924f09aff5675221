package id.pendamping.setback;

import id.pendamping.disbursement.PaymentRequests;
import id.pendamping.group.AidCases;
import id.pendamping.group.CaseDays;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.CaseLedger;
import id.pendamping.lifecycle.Standstill;
import id.pendamping.selection.FreedPlaces;
import id.pendamping.settlement.UndecidedReport;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.suspension.AidBack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A group gives the aid up. Before it is paid its case ends and its place is free; afterwards everything that is outstanding
 * is claimed. What the treasury does with an order is not known before it is recorded, so an order has to be recorded first;
 * and a report that was handed in is decided first, because what it proves is not claimed.
 */
@Component
class WithdrawGroup {

    static final String MESSAGE = "group-withdrew";

    private final AidCases cases;
    private final AidBack aidBack;
    private final PaymentRequests requests;
    private final FreedPlaces places;
    private final CaseLedger ledger;
    private final UndecidedReport report;
    private final Standstill standstill;
    private final CaseDays days;
    private final Journal journal;

    WithdrawGroup(
            AidCases cases,
            AidBack aidBack,
            PaymentRequests requests,
            FreedPlaces places,
            CaseLedger ledger,
            UndecidedReport report,
            Standstill standstill,
            CaseDays days,
            Journal journal) {
        this.cases = cases;
        this.aidBack = aidBack;
        this.requests = requests;
        this.places = places;
        this.ledger = ledger;
        this.report = report;
        this.standstill = standstill;
        this.days = days;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Setbacks.Withdrawal command, Act act) {
        List<Refusal> wrong = new ArrayList<>();
        LocalDate today = days.of(caseId, act);
        if (command.letterDate().isAfter(today)) {
            wrong.add(Refusal.at("letterDate", "refusal.date.future", today));
        }
        objection(caseId).ifPresent(wrong::add);
        if (wrong.isEmpty()) {
            wrong.addAll(aidBack.objections(caseId));
        }
        if (wrong.isEmpty() && report.isThere(caseId)) {
            wrong.add(Refusal.of("refusal.withdrawal.reportWaits"));
        }
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        var moment = GroupWithdrew.Moment.of(aidBack.demand(caseId, AidBack.Ground.WITHDRAWAL, act));
        if (moment == GroupWithdrew.Moment.BEFORE_PAYMENT) {
            requests.withdraw(caseId);
            places.free(caseId, act);
        }
        journal.record(
                new GroupWithdrew(
                        caseId,
                        moment,
                        command.letterNumber(),
                        command.letterDate(),
                        ledger.of(caseId).outstanding().amount()),
                act.because(command.reason()));
        return Outcome.done();
    }

    /** Whether the group could give the aid up now. */
    boolean isPossible(CaseId caseId) {
        return objection(caseId).isEmpty();
    }

    /** Whether the case has come so far that there is nothing left to give up, or walks by a model that knows no such way. */
    private Optional<Refusal> objection(CaseId caseId) {
        if (cases.find(caseId).filter(state -> state.outcome() == null).isEmpty()) {
            return Optional.of(Refusal.of("refusal.setback.ended"));
        }
        if (ledger.claimedOn(caseId).isPresent()) {
            return Optional.of(Refusal.of("refusal.withdrawal.claimed"));
        }
        if (!ledger.of(caseId).accepted().isZero()) {
            return Optional.of(Refusal.of("refusal.withdrawal.accepted"));
        }
        return standstill.isAwaited(caseId.subject(), MESSAGE)
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.setback.older"));
    }
}
