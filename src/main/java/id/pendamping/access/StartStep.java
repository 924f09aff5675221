package id.pendamping.access;

import id.pendamping.shared.Duty;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One thing that has to be there before the first case can be led to its end. A feature contributes its own as beans; the
 * checklist of the start shows them in order.
 *
 * @param key of its texts {@code start.<key>} and {@code start.<key>.help}
 * @param duty that it is about, if it is about one
 * @param path of the page on which it is done; null where no page does it
 * @param done whether it is there already
 */
public record StartStep(
        int order,
        String key,
        @Nullable Duty duty,
        @Nullable String path,
        BooleanSupplier done) {

    /** Without a duty. */
    public static StartStep of(int order, String key, @Nullable String path, BooleanSupplier done) {
        return new StartStep(order, key, null, path, done);
    }
}
