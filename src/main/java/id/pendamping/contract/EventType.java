package id.pendamping.contract;

import id.pendamping.journal.EventName;
import id.pendamping.shared.Duty;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A published fact as it is now.
 *
 * @param by the duty that reports it
 * @param example data as an entry would hold it
 */
public record EventType(EventName name, Duty by, List<Field> fields, Map<String, Object> example) {

    /**
     * One value of the data.
     *
     * @param required whether every event of this version carries it
     * @param unit what a number counts
     */
    public record Field(
            String name,
            Type type,
            boolean required,
            @Nullable String unit) {}
}
