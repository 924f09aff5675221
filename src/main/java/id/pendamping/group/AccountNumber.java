package id.pendamping.group;

import id.pendamping.shared.NormalForm;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Number of a bank account, 8 to 20 digits. */
record AccountNumber(String digits) {

    AccountNumber {
        if (!digits.matches("\\d{8,20}")) {
            throw new IllegalArgumentException("not an account number");
        }
    }

    static Optional<AccountNumber> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String digits = NormalForm.number(text);
        return digits.matches("\\d{8,20}") ? Optional.of(new AccountNumber(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "AccountNumber";
    }
}
