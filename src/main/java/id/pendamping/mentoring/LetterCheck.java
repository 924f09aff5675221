package id.pendamping.mentoring;

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
        return regions.dayIn(groups.get(caseId).regency(), act.when());
    }

    Optional<Refusal> objection(CaseId caseId, LocalDate date, Act act) {
        LocalDate today = today(caseId, act);
        return date.isAfter(today)
                ? Optional.of(Refusal.at("letterDate", "refusal.mentor.letterAhead", today))
                : Optional.empty();
    }
}
