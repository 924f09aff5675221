package id.pendamping.access;

/** A phone number as mentors type it, in the one form that is fingerprinted: {@code +62} and digits. */
final class PhoneLogin {

    private PhoneLogin() {}

    static String normalise(String typed) {
        String digits = typed.replaceAll("[\\s.\\-()]", "");
        if (digits.startsWith("0")) {
            return "+62" + digits.substring(1);
        }
        return digits.startsWith("62") ? "+" + digits : digits;
    }
}
