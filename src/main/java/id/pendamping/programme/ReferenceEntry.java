package id.pendamping.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list.
 *
 * @param code of a region or bank; of holidays the day as in 2028-08-17, or a year whose days are all decreed
 * @param detail of a holiday its kind, of a province its time zone
 * @param endsOn the last day on which it can be chosen; null while no end is known
 */
public record ReferenceEntry(
        String code,
        String name,
        @Nullable String detail,
        @Nullable LocalDate endsOn) {

    /** Whether it can no longer be chosen on this day. */
    public boolean hasEnded(LocalDate day) {
        return endsOn != null && day.isAfter(endsOn);
    }

    String inOneLine() {
        return name + (detail == null ? "" : ", " + detail) + (endsOn == null ? "" : ", until " + endsOn);
    }
}
