package id.pendamping.groupchange;

import id.pendamping.group.GroupRoster;
import id.pendamping.group.Groups;
import id.pendamping.group.MemberUpdated;
import id.pendamping.journal.Entry;
import id.pendamping.journal.Journal;
import id.pendamping.shared.CaseId;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A member who leaves by a message of the registration portal has left at once. If that makes the group too small, it is
 * reviewed as after a change that was decided. While a change waits for its decision, that decision looks at the size.
 */
@Component
class WeighGroup {

    private final AnnounceGroupChange announcing;
    private final GroupChangeStore store;
    private final GroupRoster roster;
    private final GroupSize size;
    private final Groups groups;
    private final Journal journal;

    WeighGroup(
            AnnounceGroupChange announcing,
            GroupChangeStore store,
            GroupRoster roster,
            GroupSize size,
            Groups groups,
            Journal journal) {
        this.announcing = announcing;
        this.store = store;
        this.roster = roster;
        this.size = size;
        this.groups = groups;
        this.journal = journal;
    }

    @EventListener
    void on(Entry entry) {
        if (entry.fact() instanceof MemberUpdated updated
                && updated.change() == MemberUpdated.Change.LEFT
                && size.isTooSmall(updated.caseId())
                && announcing.obstacle(updated.caseId()).isEmpty()) {
            CaseId caseId = updated.caseId();
            UUID member = roster.everybody(caseId).stream()
                    .filter(one -> one.position() == updated.member())
                    .findFirst()
                    .orElseThrow()
                    .id();
            store.takeDown(caseId, member, updated.since(), entry.act());
            roster.setChanging(caseId, true);
            journal.record(
                    new GroupTooSmall(
                            caseId, updated.member(), groups.get(caseId).memberCount(), size.least(caseId)),
                    entry.act().automatically("group-size"));
        }
    }
}
