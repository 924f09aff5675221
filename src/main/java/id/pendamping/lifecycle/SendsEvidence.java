package id.pendamping.lifecycle;

import id.pendamping.access.Account;
import id.pendamping.evidence.EvidenceAccess;
import id.pendamping.group.GroupSummary;
import id.pendamping.mentoring.Mentors;
import id.pendamping.shared.Duty;
import id.pendamping.step.Step;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever may know of a case sees its files; its mentor sends them while it is open, and whoever may do a task that asks for them. */
@Component
class SendsEvidence implements EvidenceAccess {

    private final CaseAccess access;
    private final Mentors mentors;
    private final AidCases cases;
    private final WorkItems workItems;
    private final StepCatalogue steps;
    private final StepDesk desk;

    SendsEvidence(
            CaseAccess access,
            Mentors mentors,
            AidCases cases,
            WorkItems workItems,
            StepCatalogue steps,
            StepDesk desk) {
        this.access = access;
        this.mentors = mentors;
        this.cases = cases;
        this.workItems = workItems;
        this.steps = steps;
        this.desk = desk;
    }

    @Override
    public boolean maySee(Account account, GroupSummary group) {
        return access.maySee(account, group);
    }

    @Override
    public Optional<Duty> sendsAs(Account account, GroupSummary group) {
        return walksBeside(account, group)
                ? Optional.of(Duty.MENTOR)
                : workItems.of(group.caseId()).stream()
                        .flatMap(item -> steps.find(item.step()).stream())
                        .filter(step -> step.isWithEvidence()
                                && desk.obstacle(account, group, step).isEmpty())
                        .<Duty>map(Step::duty)
                        .findFirst();
    }

    private boolean walksBeside(Account account, GroupSummary group) {
        return account.holds(Duty.MENTOR)
                && mentors.accountOf(group.caseId())
                        .filter(account.id()::equals)
                        .isPresent()
                && cases.find(group.caseId())
                        .filter(found -> found.closedAt() == null)
                        .isPresent();
    }
}
