package id.pendamping.groupchange;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The members have agreed on a change in their group; {@code member} is who leaves, by the position in the registration. */
@FactType("group-change-announced")
@FactMeaning(by = Duty.MENTOR)
public record GroupChangeAnnounced(
        CaseId caseId,
        GroupChange.Kind kind,
        GroupChange.@Nullable Reason reason,
        @Nullable Integer member,
        LocalDate since,
        String minutesNumber,
        LocalDate minutesDate)
        implements CaseFact {}
