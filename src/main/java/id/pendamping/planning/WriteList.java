package id.pendamping.planning;

import id.pendamping.forms.Field;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a list as they shall be.
 *
 * @param since the day from which they hold
 * @param basis the decree or letter that says so
 * @param whole whether they replace what the draft has; of holidays they are then all days of each year that is named
 */
public record WriteList(
        LocalDate since,
        @Size(max = 200, message = "{constraint.tooLong}") String basis,
        boolean whole,
        List<Row> rows) {

    /**
     * One line.
     *
     * @param code of a region or bank, the day of a holiday
     * @param detail of a holiday its kind, of a province its time zone
     * @param endsOn the last day on which it can be chosen
     * @param removed a day that becomes a working day
     */
    public record Row(
            @Field(Field.Kind.CUSTOM) String code,
            @Nullable String name,
            @Nullable String detail,
            @Nullable LocalDate endsOn,
            boolean removed) {}
}
