package id.pendamping.mentoring;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A letter of assignment is not dated ahead, by the calendar where the group lives. */
@Component
class LetterCheck {

    private final Groups groups;
    private final Regions regions;

    LetterCheck(Groups groups, Regions regions) {
        this.groups = groups;
        this.regions = regions;
    }

    LocalDate today(CaseId caseId, Act act) {
        return today(groups.get(caseId), act);
    }

    LocalDate today(GroupSummary group, Act act) {
        return regions.dayIn(group.regency(), act.when());
    }

    static Optional<Refusal> objection(LocalDate letterDate, LocalDate today) {
        return letterDate.isAfter(today)
                ? Optional.of(Refusal.at("letterDate", "refusal.mentor.letterAhead", today))
                : Optional.empty();
    }
}
