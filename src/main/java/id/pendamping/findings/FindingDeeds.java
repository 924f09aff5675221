package id.pendamping.findings;

import id.pendamping.desk.DeclaredDeed;
import id.pendamping.desk.Deed;
import id.pendamping.mentoring.Mentors;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What may be done about findings: reviewer, monitor and auditor raise and settle them, the owner answers. */
@Component
public class FindingDeeds {

    private final RaiseFinding raiseFinding;
    private final DiscussFinding discussFinding;
    private final Mentors mentors;

    FindingDeeds(RaiseFinding raiseFinding, DiscussFinding discussFinding, Mentors mentors) {
        this.mentors = mentors;
        this.raiseFinding = raiseFinding;
        this.discussFinding = discussFinding;
    }

    /** Under the same id one finding is raised, however often it is handed in. */
    public Deed<Findings.Draft> raising(UUID id) {
        return Deed.ofCase(
                        "raise-finding",
                        Duty.REPORT_REVIEWER,
                        Findings.Draft.class,
                        (caseId, draft, act) -> raise(id, caseId, draft, act))
                .orBy(Duty.MONITOR)
                .orBy(Duty.AUDITOR)
                .evenWhileSuspended();
    }

    private Outcome raise(UUID id, CaseId caseId, Findings.Draft draft, Act act) {
        List<Refusal> wrong = FindingAccess.check(draft, act.actor().duty());
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        raiseFinding.raise(id, caseId, draft, act);
        return Outcome.done();
    }

    /** Where the group has no mentor who could answer, its coordinator does. */
    public Deed<DiscussFinding.Answer> answering(Finding finding) {
        DeclaredDeed<CaseId, DiscussFinding.Answer> byOwner = Deed.ofCase(
                        "answer-finding",
                        finding.owner(),
                        DiscussFinding.Answer.class,
                        (caseId, answer, act) -> discussFinding.answer(finding.id(), answer, act))
                .evenWhileSuspended();
        boolean isOrphaned = finding.owner() == Duty.MENTOR
                && mentors.accountOf(finding.caseId()).isEmpty();
        return isOrphaned ? byOwner.orBy(Duty.MENTOR_COORDINATOR) : byOwner;
    }

    public Deed<DiscussFinding.Settlement> settling(Finding finding) {
        return Deed.ofCase(
                        "settle-finding",
                        Duty.REPORT_REVIEWER,
                        DiscussFinding.Settlement.class,
                        (caseId, settlement, act) -> discussFinding.settle(finding.id(), settlement, act))
                .orBy(Duty.MONITOR)
                .orBy(Duty.AUDITOR)
                .evenWhileSuspended();
    }
}
