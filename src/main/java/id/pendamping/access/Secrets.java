package id.pendamping.access;

import id.pendamping.shared.NormalForm;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Codes for the first sign-in, and what a chosen password or PIN has to be. */
@Component
class Secrets {

    static final int PIN_DIGITS = 6;
    static final int SHORTEST_PASSWORD = 10;

    /** The hash looks no further. */
    static final int LONGEST_PASSWORD = 70;

    /** What the invented programme signs in with; everybody may know it. */
    private static final String PUBLISHED = "pendamping";

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LETTERS = 4;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern GROUP_BEFORE_ANOTHER = Pattern.compile(".{" + GROUP_LETTERS + "}(?=.)");
    private static final Pattern NO_SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int HALF = 100_000_000;

    private final SecureRandom random = new SecureRandom();

    /** To be read out or copied by hand: no letter looks like a digit. */
    String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LETTERS; i++) {
            if (i > 0 && i % GROUP_LETTERS == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** For a mentor's first sign-in: digits, which every phone types, eight in each half. */
    String digits() {
        return "%08d%08d".formatted(random.nextInt(HALF), random.nextInt(HALF));
    }

    /** A code for the first sign-in as it was made, however its signs are grouped; anything else as it was typed. */
    static String code(String typed) {
        String signs = signs(typed);
        if (signs.length() != GROUPS * GROUP_LETTERS) {
            return typed;
        }
        return DIGITS.matcher(signs).matches()
                ? signs
                : GROUP_BEFORE_ANOTHER.matcher(signs).replaceAll("$0-");
    }

    /** Who made the present secret may know any part of it. */
    static boolean isPartOf(String chosen, String present) {
        String signs = signs(chosen);
        return chosen.equals(present) || !signs.isEmpty() && signs(present).contains(signs);
    }

    private static String signs(String typed) {
        return NO_SIGNS.matcher(NormalForm.compared(typed)).replaceAll("");
    }

    static boolean isPin(String chosen) {
        return chosen.matches("[0-9]{" + PIN_DIGITS + "}")
                && !isRun(chosen)
                && chosen.chars().distinct().count() > 2;
    }

    static boolean isPassword(String chosen, String login) {
        return chosen.length() >= SHORTEST_PASSWORD
                && chosen.length() <= LONGEST_PASSWORD
                && chosen.chars().distinct().count() > 4
                && !signs(chosen).equals(PUBLISHED)
                && !chosen.toLowerCase(Locale.ROOT).contains(login);
    }

    private static boolean isRun(String digits) {
        return "01234567890".contains(digits) || "09876543210".contains(digits);
    }
}
