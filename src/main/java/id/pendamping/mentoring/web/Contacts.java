package id.pendamping.mentoring.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.disclosure.ChairPhone;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.group.Member;
import id.pendamping.mentoring.Mentors;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may reach a group: the mentor who walks beside it now, and the coordinators of its region. To everybody else its
 * page is not there.
 */
@Component
class Contacts {

    private final Groups groups;
    private final ChairPhone chairPhone;
    private final Mentors mentors;
    private final CurrentAccount current;
    private final Clock clock;

    Contacts(Groups groups, ChairPhone chairPhone, Mentors mentors, CurrentAccount current, Clock clock) {
        this.groups = groups;
        this.chairPhone = chairPhone;
        this.mentors = mentors;
        this.current = current;
        this.clock = clock;
    }

    GroupSummary group(String number) {
        Account account = current.get();
        return groups.byNumber(number)
                .map(groups::get)
                .filter(group -> duty(account, group).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String chairOf(GroupSummary group) {
        return groups.members(group.caseId()).stream()
                .min(Comparator.comparing(Member::role))
                .map(Member::name)
                .orElseThrow();
    }

    ChairPhone.Chair open(GroupSummary group) {
        Account account = current.get();
        Duty duty = duty(account, group).orElseThrow();
        return chairPhone.open(group.caseId(), Act.by(account.as(duty), clock.instant()));
    }

    private Optional<Duty> duty(Account account, GroupSummary group) {
        if (mentors.accountOf(group.caseId()).filter(account.id()::equals).isPresent()) {
            return Optional.of(Duty.MENTOR);
        }
        return account.holds(Duty.MENTOR_COORDINATOR) && account.covers(group.regency())
                ? Optional.of(Duty.MENTOR_COORDINATOR)
                : Optional.empty();
    }
}
