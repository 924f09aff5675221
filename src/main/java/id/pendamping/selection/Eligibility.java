package id.pendamping.selection;

import static java.util.Map.entry;

import id.pendamping.group.GroupSummary;
import id.pendamping.lifecycle.Rules;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the eligibility table (D1) says about a group as it stands. */
@Component
public class Eligibility {

    static final String TABLE = "screening";

    private static final Screening NOTHING_COUNTED =
            new Screening(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of());

    private final Screenings screenings;
    private final Programme programme;
    private final Rules rules;

    Eligibility(Screenings screenings, Programme programme, Rules rules) {
        this.screenings = screenings;
        this.programme = programme;
        this.rules = rules;
    }

    /** The table's answer, and whom it means. */
    record Answer(Rules.Verdict verdict, List<String> concerned) {

        GroupScreened.Result result() {
            return GroupScreened.Result.of(verdict.all("result"));
        }

        /** One rule may stand in several rows of the table. */
        List<String> fired() {
            return verdict.all("rule").stream().distinct().toList();
        }
    }

    Answer of(GroupSummary group) {
        Screening screening = screenings.of(group);
        return new Answer(
                rules.ask(TABLE, inputs(screening, programme.year(group.edition()))), screening.concernedKept());
    }

    /** The rules that fire. Those that only flag are not among them. */
    public List<String> against(GroupSummary group) {
        return of(group).verdict().rows().stream()
                .filter(row -> !"FLAG".equals(String.valueOf(row.get("result"))))
                .map(row -> String.valueOf(row.get("rule")))
                .distinct()
                .toList();
    }

    /** The inputs of a group of whom nothing is known yet: the limits of the edition alone. */
    Map<String, Object> limits(Edition edition) {
        return inputs(NOTHING_COUNTED, programme.year(edition));
    }

    private static Map<String, Object> inputs(Screening counts, ProgrammeYear year) {
        Map<String, Object> inputs = new HashMap<>(limits(year));
        inputs.putAll(Map.ofEntries(
                entry("members", counts.members()),
                entry("youngest", counts.youngest()),
                entry("oldest", counts.oldest()),
                entry("employed", counts.employed()),
                entry("withoutIdentity", counts.withoutIdentity()),
                entry("barredOccupations", counts.barredOccupations()),
                entry("activeMentors", counts.activeMentors()),
                entry("formerMentors", counts.formerMentors()),
                entry("aidedRecently", counts.aidedRecently()),
                entry("sharedPhones", counts.sharedPhones()),
                entry("sharedAccounts", counts.sharedAccounts()),
                entry("sharedDevices", counts.sharedDevices()),
                entry("groupsInHamlet", counts.groupsInHamlet()),
                entry("groupsInVillage", counts.groupsInVillage()),
                entry("mostSharingFamilyCard", counts.mostSharingFamilyCard()),
                entry("withoutConsent", counts.withoutConsent()),
                entry("studentPercent", counts.studentPercent()),
                entry("requested", counts.requested()),
                entry("toolsPercent", counts.toolsPercent()),
                entry("prohibitedLines", counts.prohibitedLines())));
        return inputs;
    }

    private static Map<String, Object> limits(ProgrammeYear year) {
        return Map.ofEntries(
                entry("leastMembers", year.leastMembers()),
                entry("mostMembers", year.mostMembers()),
                entry("leastAge", year.leastAge()),
                entry("mostAge", year.mostAge()),
                entry("hamletFlagGroups", year.hamletFlagGroups()),
                entry("villageFlagGroups", year.villageFlagGroups()),
                entry("sharedFamilyCardMost", year.sharedFamilyCardMost()),
                entry("studentShareMost", year.studentShareMost()),
                entry("aid", year.aid().amount()),
                entry("toolsShareLeast", year.toolsShareLeast()),
                entry("toolsShareMost", year.toolsShareMost()));
    }
}
