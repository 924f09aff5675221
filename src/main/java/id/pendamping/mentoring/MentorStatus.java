package id.pendamping.mentoring;

/** Where a mentor stands in the programme; only inducted and assigned ones are given groups. */
public enum MentorStatus {
    CANDIDATE,
    INDUCTED,
    ASSIGNED,
    SUSPENDED,
    RESIGNED,
    ENDED;

    boolean isInducted() {
        return this == INDUCTED || this == ASSIGNED;
    }
}
