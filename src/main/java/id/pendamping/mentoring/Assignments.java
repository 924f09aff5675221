package id.pendamping.mentoring;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was asked to walk beside which group, and the answer. A group has at most one active assignment. */
interface Assignments {

    /** The one that is proposed, approved or accepted. */
    Optional<Assignment> active(CaseId caseId);

    /** {@code result} is what the capacity table said. */
    void propose(CaseId caseId, UUID mentorId, String result, Act act);

    void approve(CaseId caseId, Letter letter, Act act);

    /** The coordinator's own choice, approved at once. */
    void name(CaseId caseId, UUID mentorId, Letter letter, String reason, Act act);

    void accept(CaseId caseId, LocalDate from, Act act);

    /** Ends the active assignment without the mentor walking on. */
    void close(CaseId caseId, Ending ending, @Nullable String reason, Act act);

    /** The case is closed; the mentor's work with the group is done. */
    void complete(CaseId caseId, LocalDate on);

    /** An active assignment; {@code result} is null when the coordinator named the mentor. */
    record Assignment(
            UUID mentorId,
            String accountId,
            Status status,
            @Nullable String result) {}

    /** Letter of assignment (surat tugas). */
    record Letter(String number, LocalDate date) {}

    /** What an active assignment waits for. */
    enum Status {
        PROPOSED,
        APPROVED,
        ACCEPTED
    }

    /** How an assignment ends early. */
    enum Ending {
        DECLINED,
        LAPSED,
        ENDED
    }
}
