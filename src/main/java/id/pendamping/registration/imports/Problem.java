package id.pendamping.registration.imports;

import id.pendamping.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a group was rejected: where in the file, and a message key with its arguments. Never a value of the file. */
public record Problem(int row, @Nullable String column, String messageKey, List<Object> arguments) {

    static Problem of(int row, @Nullable String column, Refusal refusal) {
        return new Problem(row, column, refusal.messageKey(), refusal.arguments());
    }

    boolean standsWhere(Problem other) {
        return row == other.row && column != null && column.equals(other.column);
    }
}
