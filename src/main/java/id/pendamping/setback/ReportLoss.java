package id.pendamping.setback;

import id.pendamping.disbursement.Payments;
import id.pendamping.evidence.Evidence;
import id.pendamping.findings.Finding;
import id.pendamping.findings.Findings;
import id.pendamping.group.AidCases;
import id.pendamping.group.CaseDays;
import id.pendamping.journal.GroupedHex;
import id.pendamping.journal.Journal;
import id.pendamping.journal.RowDigest;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.Standstill;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Puts on record that a part of the aid is gone. At most what has to be accounted for can be, but for what the group repays of
 * an earlier loss; a finding reserves it until the commitment officer has answered it.
 */
@Component
class ReportLoss {

    static final String MESSAGE = "loss-reported";

    private final LossStore store;
    private final ForceMajeureStore forceMajeure;
    private final AidCases cases;
    private final Payments payments;
    private final Ledger ledger;
    private final Findings findings;
    private final Evidence evidence;
    private final Standstill standstill;
    private final CaseDays days;
    private final Journal journal;

    ReportLoss(
            LossStore store,
            ForceMajeureStore forceMajeure,
            AidCases cases,
            Payments payments,
            Ledger ledger,
            Findings findings,
            Evidence evidence,
            Standstill standstill,
            CaseDays days,
            Journal journal) {
        this.store = store;
        this.forceMajeure = forceMajeure;
        this.cases = cases;
        this.payments = payments;
        this.ledger = ledger;
        this.findings = findings;
        this.evidence = evidence;
        this.standstill = standstill;
        this.days = days;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Setbacks.LossReport command, Act act) {
        List<Refusal> wrong = new ArrayList<>();
        objection(caseId).ifPresent(wrong::add);
        if (wrong.isEmpty()) {
            wrong.addAll(told(caseId, command, days.of(caseId, act)));
            if (command.file() != null && file(caseId, command.file()).isEmpty()) {
                wrong.add(Refusal.at("file", "refusal.loss.file"));
            }
        }
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        Finding finding = findings.raise(
                caseId,
                new Findings.Draft(
                        Finding.Source.PUBLIC,
                        Finding.Category.LOSS,
                        command.amount(),
                        command.account(),
                        command.account(),
                        Duty.COMMITMENT_OFFICER),
                act);
        UUID id = UUID.randomUUID();
        store.report(id, caseId, command, finding.number(), act);
        journal.record(
                new LossReported(
                        caseId,
                        command.cause(),
                        command.reportNumber(),
                        command.happenedOn(),
                        command.amount().amount(),
                        finding.number(),
                        command.file() == null
                                ? null
                                : GroupedHex.of(file(caseId, command.file())
                                        .orElseThrow()
                                        .sha256()),
                        RowDigest.of(id, command.office())),
                act.because(command.account()));
        return Outcome.done();
    }

    private Optional<Evidence.Item> file(CaseId caseId, UUID id) {
        return Optional.ofNullable(evidence.find(caseId.subject(), List.of(id)).get(id));
    }

    /** Whether a loss may be reported now. */
    boolean isPossible(CaseId caseId) {
        return objection(caseId).isEmpty();
    }

    private Optional<Refusal> objection(CaseId caseId) {
        if (cases.find(caseId).filter(state -> state.outcome() == null).isEmpty()) {
            return Optional.of(Refusal.of("refusal.setback.ended"));
        }
        if (payments.of(caseId).filter(paid -> paid.fundsConfirmedOn() != null).isEmpty()) {
            return Optional.of(Refusal.of("refusal.loss.notPaid"));
        }
        if (ledger.claimedOn(caseId).isPresent()) {
            return Optional.of(Refusal.of("refusal.loss.claimed"));
        }
        if (store.open(caseId).isPresent()) {
            return Optional.of(Refusal.of("refusal.loss.open"));
        }
        return standstill.isAwaited(caseId.subject(), MESSAGE)
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.setback.older"));
    }

    private List<Refusal> told(CaseId caseId, Setbacks.LossReport command, LocalDate today) {
        List<Refusal> wrong = new ArrayList<>();
        LocalDate day = command.happenedOn();
        LocalDate paid =
                Objects.requireNonNull(payments.of(caseId).orElseThrow().fundsConfirmedOn());
        if (day.isAfter(today)) {
            wrong.add(Refusal.at("happenedOn", "refusal.date.future", today));
        } else if (day.isBefore(paid)) {
            wrong.add(Refusal.at("happenedOn", "refusal.loss.beforeFunds", paid));
        } else if (command.cause() == Loss.Cause.FORCE_MAJEURE
                && forceMajeure.of(caseId).stream().noneMatch(one -> one.covers(day))) {
            wrong.add(Refusal.at("happenedOn", "refusal.loss.noForceMajeure"));
        }
        Ledger.Balance balance = ledger.of(caseId);
        Rupiah promised = store.toBeRepaid(caseId);
        Rupiah spoken =
                findings.reserved(caseId).plus(promised.minus(balance.returned().atMost(promised)));
        Rupiah most = balance.outstanding().minus(spoken.atMost(balance.outstanding()));
        if (command.amount().isZero() || command.amount().isMoreThan(most)) {
            wrong.add(Refusal.at("amount", "refusal.loss.tooMuch", most));
        }
        return wrong;
    }
}
