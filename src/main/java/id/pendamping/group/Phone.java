package id.pendamping.group;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mobile number in its one form, {@code +628…}, however it was written. */
public record Phone(String number) {

    public Phone {
        if (!number.matches("\\+628[1-9]\\d{6,10}")) {
            throw new IllegalArgumentException("not a mobile number");
        }
    }

    public static Optional<Phone> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String plain = text.replaceAll("[\\s().-]", "");
        String number = plain.replaceFirst("^(\\+?62|0)?8", "+628");
        return number.matches("\\+628[1-9]\\d{6,10}") ? Optional.of(new Phone(number)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Phone";
    }
}
