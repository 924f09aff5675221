package id.pendamping.deadlines;

import id.pendamping.group.GroupSummary;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the clock of a report may stand still on these days. */
@Component
class PauseCheck {

    private final DueTable table;
    private final Programme programme;

    PauseCheck(DueTable table, Programme programme) {
        this.table = table;
        this.programme = programme;
    }

    /** Everything that speaks against the pause. */
    List<Refusal> of(GroupSummary group, Deadlines.Deadline now, Deadlines.Pause pause, LocalDate today) {
        List<Refusal> wrong = new ArrayList<>();
        LocalDate credited = table.credited(group.caseId());
        if (pause.statementDate().isAfter(today)) {
            wrong.add(Refusal.at("statementDate", "refusal.due.future"));
        }
        if (pause.from().isAfter(today)) {
            wrong.add(Refusal.at("from", "refusal.due.future"));
        } else if (pause.from().isBefore(credited)) {
            wrong.add(Refusal.at("from", "refusal.due.beforeFunds", credited));
        }
        int left = programme.reportTiming(group.edition()).pauseDays() - now.forceMajeureDays();
        if (pause.until().isBefore(pause.from())) {
            wrong.add(Refusal.at("until", "refusal.due.backwards"));
        } else if (pause.days() > left) {
            wrong.add(Refusal.at("until", "refusal.due.pauseDays", pause.days(), left));
        } else if (now.pauses().stream().anyMatch(other -> other.overlaps(pause.from(), pause.until()))) {
            wrong.add(Refusal.at("from", "refusal.due.overlap"));
        }
        return wrong;
    }
}
