package id.pendamping.disbursement;

import id.pendamping.group.BankAccount;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.Rules;
import id.pendamping.mentoring.Mentors;
import id.pendamping.selection.Decrees;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the readiness table (D3) whether the aid may be paid. */
@Component
class JudgeReadiness {

    private final Rules rules;
    private final Decrees decrees;
    private final PaymentStore payments;
    private final Groups groups;
    private final Mentors mentors;
    private final List<PaymentBar> bars;
    private final Journal journal;

    JudgeReadiness(
            Rules rules,
            Decrees decrees,
            PaymentStore payments,
            Groups groups,
            Mentors mentors,
            List<PaymentBar> bars,
            Journal journal) {
        this.rules = rules;
        this.decrees = decrees;
        this.payments = payments;
        this.groups = groups;
        this.mentors = mentors;
        this.bars = List.copyOf(bars);
        this.journal = journal;
    }

    ReadinessJudged judge(CaseId caseId, Act act) {
        Rules.Verdict verdict = ask(caseId);
        List<String> missing = verdict.all("missing");
        var judged = new ReadinessJudged(caseId, missing.isEmpty(), missing, verdict.version(), verdict.inputsKept());
        journal.record(judged, act.automatically("readiness"));
        return judged;
    }

    /** Refuses while anything stands against the payment, naming all of it; nothing is recorded. */
    Optional<Outcome> objection(CaseId caseId) {
        List<Refusal> refusals = missing(caseId).stream()
                .map(one -> Refusal.of("refusal.payment.notReady", Refusal.of("readiness.missing." + one)))
                .toList();
        return refusals.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Refused(refusals));
    }

    /** What stands against the payment at this moment; nothing is recorded. */
    List<String> missing(CaseId caseId) {
        return ask(caseId).all("missing");
    }

    private Rules.Verdict ask(CaseId caseId) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put(
                "decreeRatified",
                decrees.of(caseId).filter(decree -> decree.ratifiedOn() != null).isPresent());
        inputs.put("agreementSigned", payments.agreement(caseId).isPresent());
        inputs.put(
                "accountMatched",
                groups.account(caseId)
                        .filter(account -> account.status() == BankAccount.Status.MATCHED)
                        .isPresent());
        inputs.put("mentorAssigned", mentors.isAssigned(caseId));
        inputs.put("fraudFlag", groups.concerns(caseId).stream().anyMatch(concern -> concern.kind()
                .isOfIdentity()));
        bars.forEach(bar -> inputs.put(bar.input(), bar.against(caseId)));
        return rules.ask("readiness", inputs);
    }
}
