package id.pendamping.audit.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.group.CaseAccess;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import java.time.Clock;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whoever audits. To everybody else the pages of one case do not exist. */
@Component
class Auditor {

    private final CurrentAccount current;
    private final Groups groups;
    private final CaseAccess access;
    private final Clock clock;

    Auditor(CurrentAccount current, Groups groups, CaseAccess access, Clock clock) {
        this.current = current;
        this.groups = groups;
        this.access = access;
        this.clock = clock;
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

    Act act() {
        Account account = current.get();
        if (!account.holds(Duty.AUDITOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return Act.by(account.as(Duty.AUDITOR), clock.instant());
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
