package id.pendamping.evidence;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.shared.Duty;
import java.util.Optional;

/** A reason to let somebody send files for a subject, told by those who know of tasks and of mentors. */
@FunctionalInterface
public interface EvidenceSender {

    /** The duty on which the person may send files for the subject now. */
    Optional<Duty> sendsAs(Account account, SubjectCard card);
}
