package id.pendamping.access;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Codes for the first sign-in, and what a chosen password or PIN has to be. */
@Component
class Secrets {

    static final int PIN_DIGITS = 6;
    static final int SHORTEST_PASSWORD = 10;

    /** The hash looks no further. */
    static final int LONGEST_PASSWORD = 70;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LETTERS = 4;
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

    static boolean isPin(String chosen) {
        return chosen.matches("[0-9]{" + PIN_DIGITS + "}")
                && !isRun(chosen)
                && chosen.chars().distinct().count() > 2;
    }

    static boolean isPassword(String chosen, String login) {
        return chosen.length() >= SHORTEST_PASSWORD
                && chosen.length() <= LONGEST_PASSWORD
                && chosen.chars().distinct().count() > 4
                && !chosen.toLowerCase(Locale.ROOT).contains(login);
    }

    private static boolean isRun(String digits) {
        int step = digits.charAt(1) - digits.charAt(0);
        for (int i = 1; i < digits.length(); i++) {
            if (digits.charAt(i) - digits.charAt(i - 1) != step) {
                return false;
            }
        }
        return Math.abs(step) == 1;
    }
}
