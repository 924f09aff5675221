package id.pendamping.demo;

import id.pendamping.group.Registration;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A group of the play, with what is known of its case: nothing while {@code looked} is false. */
final class PlayedGroup {

    final int position;
    final Role role;
    final Registration registration;

    @Nullable
    CaseId caseId;

    boolean looked;
    boolean isBefallen;

    @Nullable
    WorkItem next;

    LocalDate notBefore = LocalDate.MIN;

    PlayedGroup(int position, Role role, Registration registration, @Nullable CaseId caseId) {
        this.position = position;
        this.role = role;
        this.registration = registration;
        this.caseId = caseId;
    }
}
