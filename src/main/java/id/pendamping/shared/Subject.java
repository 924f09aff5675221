package id.pendamping.shared;

import java.util.Arrays;
import java.util.Optional;

/** What a fact, a task, a deadline or a file belongs to. Its facts form one sequence and one chain. */
public record Subject(Kind kind, String id) {

    /**
     * Kinds of subjects; {@code ACCESS} holds views of personal data, one stream per case or phase, {@code PROGRAMME} a year.
     */
    public enum Kind {
        CASE("case", "cases"),
        MENTOR("mentor", "mentors"),
        DECREE("decree", "decrees"),
        PHASE("phase", "phases"),
        PAYMENT_BATCH("payment-batch", "payment-batches"),
        BATCH("batch", "batches"),
        ACCESS("access", "accesses"),
        ACCOUNT("account", "accounts"),
        PROGRAMME("programme", "programmes");

        private final String word;
        private final String plural;

        Kind(String word, String plural) {
            this.word = word;
            this.plural = plural;
        }

        /** The kind whose addresses begin with this word. */
        public static Optional<Kind> ofPlural(String plural) {
            return Arrays.stream(values())
                    .filter(kind -> kind.plural.equals(plural))
                    .findFirst();
        }

        /** What the kind is called in events. */
        public String word() {
            return word;
        }

        /** The first part of the addresses of such subjects. */
        public String plural() {
            return plural;
        }

        /** Who may sign in, who looked at whom and what ran in the background is nobody's business downstream. */
        public boolean isPublished() {
            return this != ACCESS && this != ACCOUNT && this != BATCH;
        }
    }

    private static final char BETWEEN = ':';

    /** The subject that {@link #key} named. */
    public static Subject ofKey(String key) {
        int between = key.indexOf(BETWEEN);
        if (between < 0) {
            throw new IllegalArgumentException("Names no subject: " + key);
        }
        return new Subject(Kind.valueOf(key.substring(0, between)), key.substring(between + 1));
    }

    /** Kind and id in one word, as the process engine keeps them. */
    public String key() {
        return kind.name() + BETWEEN + id;
    }
}
