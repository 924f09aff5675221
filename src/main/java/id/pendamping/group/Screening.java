package id.pendamping.group;

/**
 * What the eligibility table (D1) looks at, counted over the group's members, budget and neighbours; ages at the
 * phase's close, {@code aidedRecently}: members in another group this year or aided in the last two.
 */
public record Screening(
        int members,
        int youngest,
        int oldest,
        int employed,
        int withoutIdentity,
        int barredOccupations,
        int aidedRecently,
        boolean sharedContact,
        int groupsInHamlet,
        int groupsInVillage,
        int mostSharingFamilyCard,
        int withoutConsent,
        int studentPercent,
        long requested,
        int toolsPercent,
        int prohibitedLines) {}
