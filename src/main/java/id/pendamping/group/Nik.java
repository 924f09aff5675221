package id.pendamping.group;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Citizen number: six digits of the region of first registration, day, month and year of birth (women: day plus 40), a
 * serial. It never changes, so a region or birth date that differs from the person's present one is no fault.
 */
public record Nik(String digits) {

    public Nik {
        if (fault(digits).isPresent()) {
            throw new IllegalArgumentException("not a NIK");
        }
    }

    /** The message that says what is wrong, or empty when the text is a NIK. */
    public static Optional<String> fault(@Nullable String text) {
        if (text == null || !text.matches("\\d{16}")) {
            boolean sheetNumber = text != null && text.matches("[0-9.,]+[eE]\\+?\\d+");
            return Optional.of(sheetNumber ? "refusal.nik.number" : "refusal.nik.digits");
        }
        int day = Integer.parseInt(text.substring(6, 8));
        int month = Integer.parseInt(text.substring(8, 10));
        boolean dayOfMonth = day >= 1 && day <= 31 || day >= 41 && day <= 71;
        if (!dayOfMonth || month < 1 || month > 12) {
            return Optional.of("refusal.nik.birth");
        }
        if (text.endsWith("0000")) {
            return Optional.of("refusal.nik.serial");
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "Nik";
    }
}
