package id.pendamping.settlement;

import id.pendamping.accountability.Report;
import id.pendamping.accountability.Reports;
import id.pendamping.disbursement.LateReturns;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What of the aid may still be proven or come back because somebody is asked about it. Nothing is given up that does not fit
 * beside all of it, and no end is made over it. They are decided in one order: a slip, then notices of the bank, then the report.
 */
@Component
public class StillToCome {

    /** Where it may come from, in the order in which they are decided. */
    private enum Source {
        SLIP,
        NOTICE,
        REPORT
    }

    private final Refunds refunds;
    private final LateReturns lateReturns;
    private final UndecidedReport report;
    private final Reports reports;
    private final Ledger ledger;

    StillToCome(Refunds refunds, LateReturns lateReturns, UndecidedReport report, Reports reports, Ledger ledger) {
        this.refunds = refunds;
        this.lateReturns = lateReturns;
        this.report = report;
        this.reports = reports;
        this.ledger = ledger;
    }

    /** Against giving up so much: what has to be decided first, because it may be about the same money. */
    public Optional<Outcome> against(CaseId caseId, Rupiah amount, LocalDate today) {
        Rupiah outstanding = ledger.of(caseId).outstanding();
        Rupiah coming = Arrays.stream(Source.values())
                .map(source -> amount(source, caseId, today))
                .reduce(Rupiah.ZERO, Rupiah::plus);
        if (!amount.plus(coming).isMoreThan(outstanding)) {
            return Optional.empty();
        }
        return Arrays.stream(Source.values())
                .filter(source -> !amount(source, caseId, today).isZero())
                .findFirst()
                .map(source -> Outcome.refusedField(
                        "verdict",
                        "refusal.stillToCome." + source,
                        amount,
                        amount(source, caseId, today),
                        coming,
                        outstanding));
    }

    /** What a slip pays that waits to be verified. */
    Optional<Rupiah> slip(CaseId caseId) {
        return refunds.waiting(caseId).map(Refunds.Recorded::amount);
    }

    /** Against an end that a notice of the bank waits for. */
    Optional<Refusal> notice(CaseId caseId) {
        return lateReturns.waiting(caseId).isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.lateReturn.open"));
    }

    private Rupiah amount(Source source, CaseId caseId, LocalDate today) {
        return switch (source) {
            case SLIP -> slip(caseId).orElse(Rupiah.ZERO);
            case NOTICE -> LateReturns.sum(lateReturns.waiting(caseId));
            case REPORT -> provable(caseId, today);
        };
    }

    /**
     * What a report may still prove: all that it says was spent while somebody is asked about it, and what its reviewer has
     * accepted while the group may revise the rest.
     */
    private Rupiah provable(CaseId caseId, LocalDate today) {
        if (report.isThere(caseId)) {
            return reports.latest(caseId).map(Report::spent).orElse(Rupiah.ZERO);
        }
        return report.isRevised(caseId, today)
                ? reports.latest(caseId).map(Report::accepted).orElse(Rupiah.ZERO)
                : Rupiah.ZERO;
    }
}
