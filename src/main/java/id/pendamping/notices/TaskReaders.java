package id.pendamping.notices;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.group.Groups;
import id.pendamping.shared.Duty;
import id.pendamping.worklist.Supervision;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who has to do with an open task. Of one that was done meanwhile, or is due on another day now, nobody is told. */
@Component
class TaskReaders {

    private final WorkItems workItems;
    private final Accounts accounts;
    private final Groups groups;

    TaskReaders(WorkItems workItems, Accounts accounts, Groups groups) {
        this.workItems = workItems;
        this.accounts = accounts;
        this.groups = groups;
    }

    /** The one who has it, or everybody who may take it up. */
    List<String> performers(CaseEvent event) {
        return task(event).stream().flatMap(this::performers).toList();
    }

    /** Those who may give it to somebody else; where nobody may, those who can do it. */
    List<String> supervisors(CaseEvent event) {
        return task(event).stream()
                .flatMap(item -> Supervision.over(item.duty())
                        .map(duty -> holding(duty, item).map(Account::id))
                        .orElseGet(() -> performers(item)))
                .toList();
    }

    /** The auditors of the region of the group. */
    List<String> auditors(CaseEvent event) {
        String regency = groups.get(event.caseId()).regency();
        return accounts.holding(Duty.AUDITOR).stream()
                .filter(account -> account.covers(regency))
                .map(Account::id)
                .toList();
    }

    private Stream<String> performers(WorkItem item) {
        String holder = item.assignee() == null ? item.takenBy() : item.assignee();
        return holder == null
                ? holding(item.duty(), item).map(Account::id).filter(id -> !id.equals(item.barred()))
                : Stream.of(holder);
    }

    private Stream<Account> holding(Duty duty, WorkItem item) {
        return accounts.holding(duty).stream().filter(account -> account.covers(item.regency()));
    }

    private Optional<WorkItem> task(CaseEvent event) {
        return workItems
                .find(event.caseId(), event.step())
                .filter(item -> !event.data().containsKey("dueOn")
                        || event.says("dueOn", item.dueOn().toString()));
    }
}
