package id.pendamping.audit.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.audit.AuditSamples;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Forms;
import id.pendamping.group.CaseAccess;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The auditor who asks. To everybody else the pages of one case do not exist. */
@Component
class Auditor {

    private final CurrentAccount current;
    private final Groups groups;
    private final CaseAccess access;
    private final Desk desk;
    private final Forms forms;

    Auditor(CurrentAccount current, Groups groups, CaseAccess access, Desk desk, Forms forms) {
        this.current = current;
        this.groups = groups;
        this.access = access;
        this.desk = desk;
        this.forms = forms;
    }

    boolean isReading() {
        return current.get().holds(Duty.AUDITOR);
    }

    /** Officers may look at samples, mentors may not. */
    void orOfficer() {
        if (current.get().isOnlyMentor()) {
            throw unknown();
        }
    }

    /** Others than auditors are turned away before anything is looked at. */
    void only() {
        if (!isReading()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** A sample spans all regions: an auditor of some hears why there is none to make. */
    void ofWholePhases() {
        only();
        if (!AuditSamples.seesWholePhases(account())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "problem.audit.regional");
        }
    }

    /** What speaks against it; empty when it is done. */
    List<Refusal> perform(Subject subject, Deed<?> deed, Record command) {
        return desk.perform(current.get(), subject, deed, forms.read(command), null)
                .objections();
    }

    Account account() {
        return current.get();
    }

    String name() {
        return current.get().name();
    }

    /** The case, for one of the duties. */
    GroupSummary group(String number, Set<Duty> duties) {
        Account account = current.get();
        return groups.byNumber(number)
                .map(groups::get)
                .filter(group -> account.duties().stream().anyMatch(duties::contains) && access.maySee(account, group))
                .orElseThrow(Auditor::unknown);
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
