package id.pendamping.journal;

/** A hash as facts carry it: hex in groups of eight, because sixteen digits in a row could be somebody's NIK. */
public final class GroupedHex {

    private static final String EVERY_EIGHT = "(?<=\\G.{8})(?!$)";

    private GroupedHex() {}

    /** For example {@code 9f86d081-884c7d65}. */
    public static String of(String hex) {
        return hex.replaceAll(EVERY_EIGHT, "-");
    }
}
