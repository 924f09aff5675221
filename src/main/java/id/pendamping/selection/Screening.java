package id.pendamping.selection;

import java.util.List;
import java.util.Map;

/**
 * What the eligibility table (D1) looks at, counted over the group's members, budget and neighbours; ages at the
 * phase's close, {@code aidedRecently}: members in another group this year or aided in the years before.
 *
 * @param concerned the members or budget lines behind a count, by their positions, under the name of the table's input
 */
record Screening(
        int members,
        int youngest,
        int oldest,
        int employed,
        int withoutIdentity,
        int barredOccupations,
        int activeMentors,
        int formerMentors,
        int aidedRecently,
        int sharedPhones,
        int sharedAccounts,
        int sharedDevices,
        int groupsInHamlet,
        int groupsInVillage,
        int mostSharingFamilyCard,
        int withoutConsent,
        int studentPercent,
        long requested,
        int toolsPercent,
        int prohibitedLines,
        Map<String, List<Integer>> concerned) {

    /** As a fact keeps them: {@code employed=3,7}, by name. */
    List<String> concernedKept() {
        return concerned.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey()
                        + '='
                        + String.join(
                                ",",
                                one.getValue().stream().map(String::valueOf).toList()))
                .sorted()
                .toList();
    }
}
