package id.pendamping.groupchange;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ends with its case what waited for a decision about the group, and says so. */
@Component
class DropGroupChange {

    static final String RULE = "drop-group-change";

    private final GroupChangeStore store;
    private final Journal journal;

    DropGroupChange(GroupChangeStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    Optional<GroupChangeDropped> end(CaseId caseId, Act act) {
        return store.open(caseId).map(change -> {
            store.drop(change);
            var dropped = new GroupChangeDropped(caseId, change.kind());
            journal.record(dropped, act.automatically(RULE));
            return dropped;
        });
    }
}
