package id.pendamping.accountability;

import id.pendamping.findings.Findings;
import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.CaseLedger;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The commitment officer accepts the report, which books its proven spending, or returns it to the reviewer. What the group has
 * paid back of what is proven after all was too much, and is a credit. An undecided loss bars nothing: it is judged against
 * what the report leaves open.
 */
@Component
class AcceptReport {

    /** What the commitment officer decides. */
    record Command(
            @Field ReportDecided.Verdict verdict,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {}

    private final ReportStore reports;
    private final CaseLedger ledger;
    private final AcceptanceGuard acceptance;
    private final Findings findings;
    private final Journal journal;

    AcceptReport(
            ReportStore reports, CaseLedger ledger, AcceptanceGuard acceptance, Findings findings, Journal journal) {
        this.reports = reports;
        this.ledger = ledger;
        this.acceptance = acceptance;
        this.findings = findings;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        ReportDecided.Verdict verdict = command.verdict();
        if (verdict == ReportDecided.Verdict.RETURNED && command.note() == null) {
            return Outcome.refusedField("note", "refusal.sayWhy");
        }
        Report report = reports.latest(caseId).orElseThrow();
        Ledger.Balance balance = ledger.of(caseId);
        ReportDecided.Rest rest = null;
        Rupiah overpaid = Rupiah.ZERO;
        if (verdict == ReportDecided.Verdict.ACCEPTED) {
            boolean claimed = ledger.claimedOn(caseId).isPresent();
            Optional<Outcome> objection = claimed ? acceptance.against(caseId) : Optional.empty();
            if (objection.isPresent()) {
                return objection.get();
            }
            Rupiah accepted = report.accepted().atMost(balance.provable());
            Rupiah reserved = findings.reservedBesideLosses(caseId).atMost(balance.provable());
            if (accepted.isMoreThan(balance.provable().minus(reserved))) {
                return Outcome.refused("refusal.accept.reserved", reserved);
            }
            boolean isEnd = claimed && isEnd(caseId, balance, accepted);
            objection = isEnd ? acceptance.againstEnding(caseId) : Optional.empty();
            if (objection.isPresent()) {
                return objection.get();
            }
            overpaid = balance.overpaidBy(accepted);
            balance = ledger.accept(caseId, accepted, overpaid);
            if (!overpaid.isZero()) {
                acceptance.credit(caseId, overpaid);
            }
            reports.setStatus(report.id(), Report.Status.ACCEPTED);
            rest = ReportDecided.Rest.of(balance.outstanding(), claimed, isEnd);
        }
        journal.record(
                new ReportDecided(
                        caseId,
                        report.version(),
                        verdict,
                        balance.accepted().amount(),
                        balance.outstanding().amount(),
                        overpaid.isZero() ? null : overpaid.amount(),
                        rest),
                act.because(command.note()));
        return Outcome.done();
    }

    /** Whether a recovery runs that the report leaves nothing to wait for. */
    private boolean isEnd(CaseId caseId, Ledger.Balance before, Rupiah accepted) {
        return !before.outstanding().isZero()
                && !before.provable().isMoreThan(accepted.plus(before.returned()))
                && !acceptance.isSlipWaiting(caseId);
    }
}
