package id.pendamping.evidence;

import id.pendamping.access.Account;
import id.pendamping.group.GroupSummary;
import id.pendamping.shared.Duty;
import java.util.Optional;

/** Who sees and who sends files of a case; decided where cases and tasks are known. */
public interface EvidenceAccess {

    boolean maySee(Account account, GroupSummary group);

    /** The duty on which the person may send files for the case now. */
    Optional<Duty> sendsAs(Account account, GroupSummary group);
}
