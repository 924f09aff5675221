package id.pendamping.group;

import id.pendamping.shared.Refusal;
import id.pendamping.shared.SpoiledNumber;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that speaks against a registration. */
final class Objections {

    private final List<Refusal> refusals = new ArrayList<>();

    void add(String field, String messageKey, Object... arguments) {
        refusals.add(Refusal.at(field, messageKey, arguments));
    }

    void unless(boolean fine, String field, String messageKey, Object... arguments) {
        if (!fine) {
            add(field, messageKey, arguments);
        }
    }

    /** Whether the value is there; objects when it is not. */
    boolean present(@Nullable Object value, String field) {
        boolean there = value != null && !value.toString().isBlank();
        unless(there, field, "refusal.registration.required");
        return there;
    }

    void text(@Nullable String value, String field, int least, int most) {
        if (value == null || value.isBlank()) {
            present(value, field);
        } else {
            int length = value.codePointCount(0, value.length());
            unless(length >= least && length <= most, field, "refusal.registration.length", least, most);
        }
    }

    /** The name of somebody or of a group, and not what a program that counts has left of something. */
    void name(@Nullable String value, String field, int least, int most) {
        text(value, field, least, most);
        unless(value == null || !SpoiledNumber.is(value), field, "constraint.spoiledName");
    }

    void optionalText(@Nullable String value, String field, int most) {
        if (value != null) {
            unless(value.codePointCount(0, value.length()) <= most, field, "refusal.registration.length", 1, most);
        }
    }

    void digits(@Nullable String value, String field, int count) {
        if (value == null || value.isBlank()) {
            present(value, field);
        } else {
            unless(value.matches("\\d{" + count + "}"), field, "refusal.registration.digits", count);
        }
    }

    List<Refusal> all() {
        return List.copyOf(refusals);
    }
}
