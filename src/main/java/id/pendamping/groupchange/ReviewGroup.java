package id.pendamping.groupchange;

import id.pendamping.forms.Field;
import id.pendamping.group.CaseDays;
import id.pendamping.group.GroupRoster;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.suspension.AidBack;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The budget authority decides whether a group goes on that has become smaller than the programme year asks for. */
@Component
class ReviewGroup {

    /** The decision and why. */
    record Command(
            @Field GroupReviewed.Verdict verdict,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String grounds) {}

    private final GroupChangeStore store;
    private final Groups groups;
    private final GroupRoster roster;
    private final DemandBack demandBack;
    private final CaseDays days;
    private final Journal journal;

    ReviewGroup(
            GroupChangeStore store,
            Groups groups,
            GroupRoster roster,
            DemandBack demandBack,
            CaseDays days,
            Journal journal) {
        this.store = store;
        this.groups = groups;
        this.roster = roster;
        this.demandBack = demandBack;
        this.days = days;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        GroupChange change = store.open(caseId).orElseThrow();
        boolean goesOn = command.verdict() == GroupReviewed.Verdict.CONTINUES;
        List<Refusal> objections = goesOn ? List.of() : demandBack.objections(caseId);
        if (!objections.isEmpty()) {
            return new Outcome.Refused(objections);
        }
        GroupChange.State state = goesOn ? GroupChange.State.APPLIED : GroupChange.State.DISSOLVED;
        store.review(change, state, command.grounds(), days.of(caseId, act), act);
        AidBack.@Nullable Way way = goesOn ? null : demandBack.from(caseId, act);
        roster.setChanging(caseId, false);
        journal.record(
                new GroupReviewed(caseId, command.verdict(), groups.get(caseId).memberCount(), way),
                act.because(command.grounds()));
        return Outcome.done();
    }
}
