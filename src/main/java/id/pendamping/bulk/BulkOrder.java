package id.pendamping.bulk;

import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants done for many subjects.
 *
 * @param deed the name of a {@link BulkDeed}
 * @param title message key of what it does
 * @param command what it is to do, as the deed reads it
 * @param duty on which the person does it
 * @param filter how the subjects were chosen
 * @param subjects the frozen list
 */
public record BulkOrder(
        String deed, String title, String command, Duty duty, List<Condition> filter, List<Chosen> subjects) {

    /** Whether the batch is of an order like this; its list may be another one by now. */
    boolean isOf(Batch batch) {
        return batch.deed().equals(deed)
                && batch.command().equals(command)
                && batch.filter().equals(filter);
    }

    /**
     * One condition of the filter.
     *
     * @param label message key of what is compared
     * @param value as people read it
     */
    public record Condition(String label, String value) {}

    /**
     * One subject of the list.
     *
     * @param number under which people know it
     * @param regency where it is, or null for the whole country
     */
    public record Chosen(
            Subject subject,
            String number,
            String name,
            @Nullable String regency) {}
}
