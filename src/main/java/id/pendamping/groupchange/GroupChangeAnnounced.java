package id.pendamping.groupchange;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members have agreed on a change in their group.
 *
 * @param member who leaves, by the position in the registration
 * @param leavers who leave together, where a group splits
 * @param fileHash SHA-256 of the minutes as a picture or paper
 */
@FactType("group-change-announced")
@FactMeaning(by = Duty.MENTOR)
public record GroupChangeAnnounced(
        CaseId caseId,
        GroupChange.Kind kind,
        GroupChange.@Nullable Reason reason,
        @Nullable Integer member,
        @Nullable List<String> leavers,
        LocalDate since,
        String minutesNumber,
        LocalDate minutesDate,
        @Nullable String fileHash)
        implements CaseFact {

    /** The group is as it was until somebody has decided. */
    @Override
    public Map<String, Object> answers() {
        return Map.of("announced", "TO_DECIDE");
    }
}
