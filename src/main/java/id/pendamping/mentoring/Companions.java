package id.pendamping.mentoring;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who walks beside a group, who did before, and what each left behind. */
public interface Companions {

    /** Everybody who has walked beside the group, latest first. */
    List<Companion> of(CaseId caseId);

    /** The one who does now. */
    Optional<Companion> now(CaseId caseId);

    /** The last one who left. */
    Optional<Companion> lastLeft(CaseId caseId);

    /** {@code words}: what the coordinator says about it. */
    void leave(CaseId caseId, Leaving leaving, LocalDate on, @Nullable String words, Act act);

    /** The mentor walks beside the group from this day on. */
    void follow(CaseId caseId, UUID mentorId, Letter letter, LocalDate from, @Nullable String words, Act act);

    /** Keeps the note of the last one who left. */
    void keepNote(CaseId caseId, String note, Act act);

    /** The open cases of a mentor's account, in the order in which they are locked. */
    List<CaseId> walkedBy(String accountId);

    /** Cases in which an account has been asked to walk beside the group and has not answered. */
    List<CaseId> askedOf(String accountId);

    /** Cases in which somebody is asked who cannot serve any more, as for {@link #abandoned}. */
    List<CaseId> askedInVain();

    /**
     * Open cases whose mentor cannot serve any more, somewhere in the country: held back, gone, without an account or a
     * letter. In the order in which they are locked.
     */
    List<CaseId> abandoned();

    /** Letter of assignment (surat tugas). */
    record Letter(String number, LocalDate date) {}

    /**
     * A mentor of a group.
     *
     * @param until the last day; null for the one who walks beside it now
     * @param leaving null for a mentor whose group has come to its end
     * @param servesUntil the last day of the letter that appoints the mentor to the programme
     * @param note where the group stood when the mentor left
     */
    record Companion(
            UUID mentorId,
            String accountId,
            String name,
            MentorStatus status,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Leaving leaving,
            LocalDate servesUntil,
            boolean signsIn,
            boolean died,
            @Nullable String note,
            @Nullable Instant notedAt) {

        /** Why the mentor cannot serve on this day. */
        Optional<Leaving> inability(LocalDate day) {
            if (died) {
                return Optional.of(Leaving.DIED);
            }
            if (!signsIn) {
                return Optional.of(Leaving.ACCOUNT_CLOSED);
            }
            return switch (status) {
                case SUSPENDED -> Optional.of(Leaving.SUSPENDED);
                case RESIGNED -> Optional.of(Leaving.RESIGNED);
                case ENDED -> Optional.of(Leaving.ENDED);
                case CANDIDATE, INDUCTED, ASSIGNED ->
                    day.isAfter(servesUntil) ? Optional.of(Leaving.LETTER_EXPIRED) : Optional.empty();
            };
        }

        /** Who is asked for the note; empty where the coordinator writes it. */
        Optional<String> noteBy() {
            return leaving != null && leaving.asksTheMentor() && signsIn && !died
                    ? Optional.of(accountId)
                    : Optional.empty();
        }
    }
}
