package id.pendamping.disbursement;

import id.pendamping.group.BankAccount;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.Rules;
import id.pendamping.mentoring.Mentors;
import id.pendamping.selection.Decrees;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the readiness table (D3) whether the aid may be paid. */
@Component
class JudgeReadiness {

    private final Rules rules;
    private final Decrees decrees;
    private final PaymentStore payments;
    private final Groups groups;
    private final Mentors mentors;
    private final Journal journal;

    JudgeReadiness(
            Rules rules, Decrees decrees, PaymentStore payments, Groups groups, Mentors mentors, Journal journal) {
        this.rules = rules;
        this.decrees = decrees;
        this.payments = payments;
        this.groups = groups;
        this.mentors = mentors;
        this.journal = journal;
    }

    ReadinessJudged judge(CaseId caseId, Act act) {
        Rules.Verdict verdict = ask(caseId);
        List<String> missing = verdict.all("missing");
        var judged = new ReadinessJudged(caseId, missing.isEmpty(), missing, verdict.version(), verdict.inputsKept());
        journal.record(judged, act.automatically("readiness"));
        return judged;
    }

    /** What stands against the payment at this moment; nothing is recorded. */
    List<String> missing(CaseId caseId) {
        return ask(caseId).all("missing");
    }

    private Rules.Verdict ask(CaseId caseId) {
        return rules.ask(
                "readiness",
                Map.of(
                        "decreeRatified",
                        decrees.of(caseId)
                                .filter(decree -> decree.ratifiedOn() != null)
                                .isPresent(),
                        "agreementSigned",
                        payments.agreement(caseId).isPresent(),
                        "accountMatched",
                        groups.account(caseId)
                                .filter(account -> account.status() == BankAccount.Status.MATCHED)
                                .isPresent(),
                        "mentorAssigned",
                        mentors.isAssigned(caseId),
                        "fraudFlag",
                        groups.concerns(caseId).stream()
                                .anyMatch(concern -> concern.kind().isOfIdentity())));
    }
}
