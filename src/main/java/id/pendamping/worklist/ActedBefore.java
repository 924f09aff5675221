package id.pendamping.worklist;

import id.pendamping.access.Account;
import id.pendamping.access.SeparationOfDuties;
import id.pendamping.journal.JournalReader;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which open tasks of a duty separation of duties keeps from a person, because of what the person did before. */
@Component
class ActedBefore {

    private final JournalReader journal;

    ActedBefore(JournalReader journal) {
        this.journal = journal;
    }

    /** The same tasks; those that the person may not do are barred to the person. */
    List<WorkItem> marked(Account account, List<WorkItem> items) {
        Set<Subject> subjects = items.stream()
                .filter(item -> item.assignee() == null)
                .map(WorkItem::subject)
                .collect(Collectors.toSet());
        if (subjects.isEmpty()) {
            return items;
        }
        Map<Subject, Set<Duty>> acted = journal.dutiesOf(subjects, account.id());
        return items.stream()
                .map(item -> isApart(item, acted.getOrDefault(item.subject(), Set.of()))
                        ? item.barredTo(account.id())
                        : item)
                .toList();
    }

    private static boolean isApart(WorkItem item, Set<Duty> acted) {
        return item.assignee() == null
                && SeparationOfDuties.conflict(item.duty(), acted).isPresent();
    }
}
