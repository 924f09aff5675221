package id.pendamping.mentoring;

import java.util.Optional;

/** Why a mentor no longer walks beside a group. */
public enum Leaving {
    /** Another mentor takes the group; the one before goes on with others. */
    REPLACED,
    /** The mentor's work with the group is done. */
    ENDED,
    /** Held back by the programme. */
    SUSPENDED,
    RESIGNED,
    DIED,
    /** The letter that appoints the mentor has run out. */
    LETTER_EXPIRED,
    /** The mentor's account was closed. */
    ACCOUNT_CLOSED;

    /** Where the mentor stands in the programme from now on, if the reason is more than this group's. */
    Optional<MentorStatus> status() {
        return switch (this) {
            case SUSPENDED -> Optional.of(MentorStatus.SUSPENDED);
            case RESIGNED -> Optional.of(MentorStatus.RESIGNED);
            case DIED -> Optional.of(MentorStatus.ENDED);
            case REPLACED, ENDED, LETTER_EXPIRED, ACCOUNT_CLOSED -> Optional.empty();
        };
    }

    /** Whether the mentor is asked for a note; for the others the coordinator writes it. */
    boolean asksTheMentor() {
        return switch (this) {
            case REPLACED, ENDED, RESIGNED, LETTER_EXPIRED -> true;
            case SUSPENDED, DIED, ACCOUNT_CLOSED -> false;
        };
    }
}
