package id.pendamping.mentoring;

import id.pendamping.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A mentor who may be given a group.
 *
 * @param load groups the mentor is asked for or walks beside now
 * @param servesFrom first day of the letter that appoints the mentor, {@code servesUntil} the last
 * @param signsIn whether the account is open
 */
record Candidate(
        UUID mentorId,
        String name,
        String regency,
        MentorStatus status,
        int load,
        int capacity,
        LocalDate servesFrom,
        LocalDate servesUntil,
        boolean signsIn) {

    boolean isFull() {
        return load >= capacity;
    }

    boolean livesIn(String otherRegency) {
        return regency.equals(otherRegency);
    }

    boolean livesInProvinceOf(String otherRegency) {
        return regency.substring(0, 2).equals(otherRegency.substring(0, 2));
    }

    /** Why the mentor cannot serve on these days, at this field. */
    Optional<Refusal> absence(String field, ServiceDays days) {
        if (!signsIn) {
            return Optional.of(Refusal.at(field, "refusal.mentor.closed"));
        }
        if (days.from().isAfter(servesUntil)) {
            return Optional.of(Refusal.at(field, "refusal.mentor.expired", servesUntil));
        }
        if (days.until().isAfter(servesUntil)) {
            return Optional.of(Refusal.at(field, "refusal.mentor.tooShort", servesUntil, days.until()));
        }
        return days.from().isBefore(servesFrom)
                ? Optional.of(Refusal.at(field, "refusal.mentor.notYet", servesFrom))
                : Optional.empty();
    }
}
