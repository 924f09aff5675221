package id.pendamping.mentoring;

import id.pendamping.access.Account;
import id.pendamping.access.Companionship;
import id.pendamping.access.Involvement;
import id.pendamping.access.SubjectCard;
import id.pendamping.evidence.EvidenceSender;
import id.pendamping.group.AidCases;
import id.pendamping.group.SuspendedCases;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A mentor knows of the cases whose groups he walks beside, and sends files for them while they are open. */
@Component
class WalksBeside implements Involvement, Companionship, EvidenceSender {

    private final Mentors mentors;
    private final AidCases cases;
    private final SuspendedCases suspended;

    WalksBeside(Mentors mentors, AidCases cases, SuspendedCases suspended) {
        this.mentors = mentors;
        this.cases = cases;
        this.suspended = suspended;
    }

    @Override
    public boolean involves(Account account, Subject subject) {
        return subject.kind() == Subject.Kind.CASE
                && mentors.accountOf(CaseId.of(subject))
                        .filter(account.id()::equals)
                        .isPresent();
    }

    @Override
    public boolean walksBeside(Account account, Subject subject) {
        return involves(account, subject);
    }

    @Override
    public Optional<Duty> sendsAs(Account account, SubjectCard card) {
        return account.holds(Duty.MENTOR) && involves(account, card.subject()) && isOpen(card.subject())
                ? Optional.of(Duty.MENTOR)
                : Optional.empty();
    }

    private boolean isOpen(Subject subject) {
        return cases.find(CaseId.of(subject))
                        .filter(found -> found.closedAt() == null)
                        .isPresent()
                && suspended.since(CaseId.of(subject)).isEmpty();
    }
}
