package id.pendamping.selection;

import static java.util.Map.entry;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.group.Screening;
import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.Rules;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the eligibility table (D1) about a registration. */
@Component
class ScreenGroup {

    static final String TABLE = "screening";

    private final Groups groups;
    private final Programme programme;
    private final Rules rules;
    private final Returns returns;
    private final Judgements judgements;
    private final Journal journal;

    ScreenGroup(
            Groups groups, Programme programme, Rules rules, Returns returns, Judgements judgements, Journal journal) {
        this.groups = groups;
        this.programme = programme;
        this.rules = rules;
        this.returns = returns;
        this.judgements = judgements;
        this.journal = journal;
    }

    Optional<GroupScreened> run(CaseId caseId, Act cause) {
        GroupSummary group = groups.get(caseId);
        Rules.Verdict verdict = rules.ask(TABLE, inputs(groups.screening(caseId), programme.year(group.edition())));
        GroupScreened.Result result = GroupScreened.Result.of(verdict.all("result"));
        boolean mayReturn = result == GroupScreened.Result.RETURNED && returns.take(group);
        GroupScreened fact =
                new GroupScreened(caseId, result, fired(verdict), verdict.version(), mayReturn, verdict.inputsKept());
        Act act = cause.automatically(TABLE);
        judgements.add(caseId, Judgement.screening(fact, act));
        journal.record(fact, act);
        return Optional.of(fact);
    }

    /** One rule may stand in several rows of the table. */
    private static List<String> fired(Rules.Verdict verdict) {
        return verdict.all("rule").stream().distinct().toList();
    }

    private static Map<String, Object> inputs(Screening counts, ProgrammeYear year) {
        return Map.ofEntries(
                entry("members", counts.members()),
                entry("leastMembers", year.leastMembers()),
                entry("mostMembers", year.mostMembers()),
                entry("youngest", counts.youngest()),
                entry("oldest", counts.oldest()),
                entry("leastAge", year.leastAge()),
                entry("mostAge", year.mostAge()),
                entry("employed", counts.employed()),
                entry("withoutIdentity", counts.withoutIdentity()),
                entry("barredOccupations", counts.barredOccupations()),
                entry("aidedRecently", counts.aidedRecently()),
                entry("sharedContact", counts.sharedContact()),
                entry("groupsInHamlet", counts.groupsInHamlet()),
                entry("hamletFlagGroups", year.hamletFlagGroups()),
                entry("groupsInVillage", counts.groupsInVillage()),
                entry("villageFlagGroups", year.villageFlagGroups()),
                entry("mostSharingFamilyCard", counts.mostSharingFamilyCard()),
                entry("sharedFamilyCardMost", year.sharedFamilyCardMost()),
                entry("withoutConsent", counts.withoutConsent()),
                entry("studentPercent", counts.studentPercent()),
                entry("studentShareMost", year.studentShareMost()),
                entry("requested", counts.requested()),
                entry("aid", year.aid().amount()),
                entry("toolsPercent", counts.toolsPercent()),
                entry("toolsShareLeast", year.toolsShareLeast()),
                entry("toolsShareMost", year.toolsShareMost()),
                entry("prohibitedLines", counts.prohibitedLines()));
    }
}
