package id.pendamping.selection;

import static java.util.Map.entry;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.group.Screening;
import id.pendamping.lifecycle.Rules;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the eligibility table (D1) says about a group as it stands. */
@Component
public class Eligibility {

    static final String TABLE = "screening";

    private final Groups groups;
    private final Programme programme;
    private final Rules rules;

    Eligibility(Groups groups, Programme programme, Rules rules) {
        this.groups = groups;
        this.programme = programme;
        this.rules = rules;
    }

    Rules.Verdict of(GroupSummary group) {
        return rules.ask(TABLE, inputs(groups.screening(group.caseId()), programme.year(group.edition())));
    }

    /** The rules that fire. Those that only flag are not among them. */
    public List<String> against(GroupSummary group) {
        return of(group).rows().stream()
                .filter(row -> !"FLAG".equals(String.valueOf(row.get("result"))))
                .map(row -> String.valueOf(row.get("rule")))
                .distinct()
                .toList();
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
