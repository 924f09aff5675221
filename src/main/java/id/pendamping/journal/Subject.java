package id.pendamping.journal;

/** Whose entries form one sequence and one chain. */
public record Subject(Kind kind, String id) {

    /** Kinds of subjects; {@code ACCESS} holds views of personal data, one stream per case. */
    public enum Kind {
        CASE,
        MENTOR,
        DECREE,
        PHASE,
        ACCESS,
        ACCOUNT;

        /** Who may sign in and who looked at whom is nobody's business downstream. */
        public boolean isPublished() {
            return this != ACCESS && this != ACCOUNT;
        }
    }
}
