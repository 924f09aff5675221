package id.pendamping.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mobile number in its one form, {@code +628…}, however it was written, also by a sheet that took its zero away. */
public record Phone(String number) {

    private static final Pattern KEPT = Pattern.compile("\\+628[1-9]\\d{6,10}");
    private static final Pattern BEGINNING = Pattern.compile("^(?:(?:\\+|00)?62)?0?8");

    public Phone {
        if (!KEPT.matcher(number).matches()) {
            throw new IllegalArgumentException("not a mobile number");
        }
    }

    public static Optional<Phone> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String number = BEGINNING.matcher(NormalForm.number(text)).replaceFirst("+628");
        return KEPT.matcher(number).matches() ? Optional.of(new Phone(number)) : Optional.empty();
    }

    /** As people in the country write it, {@code 08…}. */
    public String local() {
        return "0" + number.substring(3);
    }

    @Override
    public String toString() {
        return "Phone";
    }
}
