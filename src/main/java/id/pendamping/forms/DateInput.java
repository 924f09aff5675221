package id.pendamping.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date as typed: day, month and year apart, because native date inputs speak the browser's language. */
public record DateInput(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    public static DateInput of(LocalDate date) {
        return new DateInput(
                String.valueOf(date.getDayOfMonth()),
                String.valueOf(date.getMonthValue()),
                String.valueOf(date.getYear()));
    }

    public boolean isBlank() {
        return blank(day) && blank(month) && blank(year);
    }

    /** The date, or empty where the three do not make one. The year needs four digits. */
    public Optional<LocalDate> parse() {
        if (day == null || month == null || year == null || !year.strip().matches("\\d{4}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip())));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The date of a form that has passed validation. */
    public LocalDate date() {
        return parse().orElseThrow();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
