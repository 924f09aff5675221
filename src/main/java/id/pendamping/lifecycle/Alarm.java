package id.pendamping.lifecycle;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.function.Function;

/** On which day a model wakes the automation of this key: at its beginning, where the subject lives. */
public record Alarm(String automation, Function<Subject, LocalDate> day) {

    public static Alarm ofCase(String automation, Function<CaseId, LocalDate> day) {
        return new Alarm(automation, subject -> day.apply(CaseId.of(subject)));
    }
}
