package id.pendamping.desk;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.worklist.WorkItem;

/** Gives open tasks to somebody else. */
public interface Reassignment {

    /** Whether the person may give this task to somebody else. */
    boolean isOffered(Account account, SubjectCard card, WorkItem item);
}
