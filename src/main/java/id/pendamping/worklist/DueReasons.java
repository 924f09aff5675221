package id.pendamping.worklist;

import id.pendamping.forms.Formats;
import id.pendamping.programme.DueTerm;
import id.pendamping.programme.Holiday;
import id.pendamping.programme.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in one sentence why a task is due on its last day: since when, how many days, what was left out and added. */
@Component("dueReasons")
public class DueReasons {

    private final WorkingDays workingDays;
    private final Formats formats;
    private final MessageSource texts;

    DueReasons(WorkingDays workingDays, Formats formats, MessageSource texts) {
        this.workingDays = workingDays;
        this.formats = formats;
        this.texts = texts;
    }

    public String of(WorkItem item) {
        return item.standsStillSince() == null
                ? ofTheDay(item)
                : ofTheDay(item) + ' ' + say("due.why.still", formats.date(item.standsStillSince()));
    }

    private String ofTheDay(WorkItem item) {
        DueTerm term = item.term();
        String day = formats.date(item.dueOn());
        String letter = texts.getMessage(
                "due.why.step." + item.step(), new Object[] {day}, null, LocaleContextHolder.getLocale());
        if (letter != null && (term == null || term.pauseDays() == 0)) {
            return letter;
        }
        return term == null || term.days() < 0 ? say("due.why.set", day) : sentence(term, item.dueOn());
    }

    private String sentence(DueTerm term, LocalDate dueOn) {
        List<String> parts = new ArrayList<>();
        String begun = formats.date(term.begunOn());
        parts.add(
                term.isInWorkingDays()
                        ? say("due.why.working", term.days(), begun) + leftOut(term.begunOn(), dueOn)
                        : say("due.why.days", term.days(), begun));
        if (term.pauseDays() > 0) {
            parts.add(
                    term.isInWorkingDays()
                            ? say("due.why.paused.working", workingDaysOfPause(term, dueOn))
                            : say("due.why.paused", term.pauseDays()));
        }
        if (term.extensionDays() > 0) {
            parts.add(say("due.why.extended", term.extensionDays()));
        }
        if (isMovedToAWorkingDay(term, dueOn)) {
            parts.add(say("due.why.moved"));
        }
        return String.join(", ", parts) + '.';
    }

    private String leftOut(LocalDate from, LocalDate until) {
        List<Holiday> holidays = workingDays.holidays(from, until);
        return holidays.isEmpty()
                ? say("due.why.weekends")
                : say(
                        "due.why.holidays",
                        holidays.size(),
                        holidays.stream().map(Holiday::name).distinct().collect(Collectors.joining(", ")));
    }

    /** How many working days the pause has added. */
    private long workingDaysOfPause(DueTerm term, LocalDate dueOn) {
        return term.begunOn()
                        .plusDays(1)
                        .datesUntil(dueOn.plusDays(1))
                        .filter(workingDays::isWorkingDay)
                        .count()
                - term.days()
                - term.extensionDays();
    }

    private static boolean isMovedToAWorkingDay(DueTerm term, LocalDate dueOn) {
        int days = term.days() + term.pauseDays() + term.extensionDays();
        return !term.isInWorkingDays() && term.begunOn().plusDays(days).isBefore(dueOn);
    }

    private String say(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
