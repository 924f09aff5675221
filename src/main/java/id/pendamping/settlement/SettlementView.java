package id.pendamping.settlement;

import id.pendamping.accountability.Reports;
import id.pendamping.disbursement.LateReturns;
import id.pendamping.disbursement.Transfers;
import id.pendamping.evidence.Evidence;
import id.pendamping.findings.Findings;
import id.pendamping.group.Groups;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import id.pendamping.suspension.AidBack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the pages of settlement show beside their forms. */
@Component
public class SettlementView {

    /** The nearest ones; slips of one bank look like each other. */
    private static final int MOST_ELSEWHERE = 3;

    private final Reports reports;
    private final Ledger ledger;
    private final Refunds refunds;
    private final Credits credits;
    private final Recoveries recoveries;
    private final Findings findings;
    private final Evidence evidence;
    private final Groups groups;
    private final Transfers transfers;
    private final LateReturns lateReturns;
    private final AidBack aidBack;

    SettlementView(
            Reports reports,
            Ledger ledger,
            Refunds refunds,
            Credits credits,
            Recoveries recoveries,
            Findings findings,
            Evidence evidence,
            Groups groups,
            Transfers transfers,
            LateReturns lateReturns,
            AidBack aidBack) {
        this.reports = reports;
        this.ledger = ledger;
        this.refunds = refunds;
        this.credits = credits;
        this.recoveries = recoveries;
        this.findings = findings;
        this.evidence = evidence;
        this.groups = groups;
        this.transfers = transfers;
        this.lateReturns = lateReturns;
        this.aidBack = aidBack;
    }

    /** The account, the slip that waits or was given back, and the letters. */
    public Map<String, Object> money(CaseId caseId) {
        Map<String, Object> shown = new HashMap<>();
        Ledger.Balance balance = ledger.of(caseId);
        shown.put("money", balance);
        shown.put("outstanding", balance.outstanding());
        refunds.waiting(caseId).ifPresent(refund -> {
            shown.put("refund", refund);
            evidence.find(caseId.subject(), List.of(refund.slip()))
                    .values()
                    .forEach(picture -> shown.put("slipPicture", picture));
        });
        credits.open(caseId).ifPresent(credit -> shown.put("credit", credit));
        refunds.givenBack(caseId).ifPresent(slip -> shown.put("givenBack", slip));
        shown.put(
                "elsewhere",
                aidBack.ground(caseId).filter(AidBack.Ground.TRANSFER::equals).isPresent());
        recoveries.find(caseId).ifPresent(recovery -> shown.put("recovery", recovery));
        shown.put(
                "letters",
                Stream.of(Recoveries.Claim.values())
                        .flatMap(claim -> recoveries.letters(caseId, claim).stream())
                        .toList());
        return shown;
    }

    /** The same with the cases that have handed in a picture like that of the slip. */
    public Map<String, Object> slip(CaseId caseId) {
        Map<String, Object> shown = money(caseId);
        refunds.waiting(caseId)
                .ifPresent(refund -> shown.put(
                        "slipElsewhere",
                        evidence.likenesses(caseId.subject(), List.of(refund.slip())).stream()
                                .filter(alike -> alike.otherSubject().kind() == Subject.Kind.CASE)
                                .map(alike -> new SlipElsewhere(
                                        groups.get(CaseId.of(alike.otherSubject()))
                                                .number(),
                                        alike.otherEvidence()))
                                .distinct()
                                .limit(MOST_ELSEWHERE)
                                .toList()));
        return shown;
    }

    /** A picture of another case, by its number, that looks like the slip. */
    record SlipElsewhere(String number, UUID evidence) {}

    /** The account, where the aid is, and what the bank says to have sent back. */
    Map<String, Object> lateReturns(CaseId caseId) {
        Map<String, Object> shown = money(caseId);
        shown.put("places", transfers.places(caseId));
        shown.put("returns", lateReturns.decidable(caseId));
        ledger.closedOn(caseId).ifPresent(day -> shown.put("closedOn", day));
        return shown;
    }

    /** The report that a recovery is ordered for, if there is one. */
    Map<String, Object> rejected(CaseId caseId) {
        Map<String, Object> shown = money(caseId);
        reports.latest(caseId).ifPresent(report -> shown.put("report", report));
        return shown;
    }

    /** The account and the open findings. */
    public Map<String, Object> findings(CaseId caseId) {
        Map<String, Object> shown = money(caseId);
        shown.put("findings", findings.openOf(caseId));
        return shown;
    }
}
