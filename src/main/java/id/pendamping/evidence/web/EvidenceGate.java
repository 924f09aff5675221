package id.pendamping.evidence.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.evidence.EvidenceAccess;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets people to the files of a case; whoever may not, learns nothing of it. */
@Component
class EvidenceGate {

    private final Groups groups;
    private final EvidenceAccess access;
    private final CurrentAccount current;
    private final Clock clock;

    EvidenceGate(Groups groups, EvidenceAccess access, CurrentAccount current, Clock clock) {
        this.groups = groups;
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    /** Somebody who sends, and the case. */
    record Sending(GroupSummary group, Act act) {}

    GroupSummary see(String number) {
        Account account = current.get();
        return group(number).filter(group -> access.maySee(account, group)).orElseThrow(EvidenceGate::closed);
    }

    boolean maySend(GroupSummary group) {
        return access.sendsAs(current.get(), group).isPresent();
    }

    Sending send(String number) {
        Account account = current.get();
        GroupSummary group = group(number).orElseThrow(EvidenceGate::closed);
        Duty duty = access.sendsAs(account, group).orElseThrow(EvidenceGate::closed);
        return new Sending(group, Act.by(account.as(duty), clock.instant()));
    }

    boolean isMentor() {
        return current.get().isOnlyMentor();
    }

    private Optional<GroupSummary> group(String number) {
        return groups.byNumber(number).map(groups::get);
    }

    private static ResponseStatusException closed() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
