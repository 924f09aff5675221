package id.pendamping.mentoring;

import id.pendamping.group.GroupSummary;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the programme forbids when a coordinator chooses a mentor himself. */
@Component
class MentorChoice {

    /** The chosen one, held until the end of the transaction, or why not. */
    sealed interface Choice {

        record Fit(Candidate mentor) implements Choice {}

        record Unfit(Refusal refusal) implements Choice {}
    }

    private final Programme programme;
    private final Roster roster;

    MentorChoice(Programme programme, Roster roster) {
        this.programme = programme;
        this.roster = roster;
    }

    Choice of(UUID mentorId, String field, GroupSummary group, ServiceDays days) {
        Optional<Candidate> mentor = roster.hold(mentorId);
        if (mentor.isEmpty()) {
            return new Choice.Unfit(Refusal.at(field, "refusal.mentor.unknown"));
        }
        Candidate chosen = mentor.get();
        return unfit(chosen, field, group)
                .or(() -> chosen.absence(field, days))
                .<Choice>map(Choice.Unfit::new)
                .orElseGet(() -> new Choice.Fit(chosen));
    }

    private Optional<Refusal> unfit(Candidate mentor, String field, GroupSummary group) {
        if (!mentor.livesInProvinceOf(group.regency())) {
            return Optional.of(Refusal.at(field, "refusal.mentor.otherProvince"));
        }
        if (mentor.status() == MentorStatus.SUSPENDED) {
            return Optional.of(Refusal.at(field, "refusal.mentor.suspended"));
        }
        if (mentor.status() == MentorStatus.RESIGNED || mentor.status() == MentorStatus.ENDED) {
            return Optional.of(Refusal.at(field, "refusal.mentor.gone"));
        }
        if (!mentor.status().isInducted()) {
            return Optional.of(Refusal.at(field, "refusal.mentor.notInducted"));
        }
        int most = programme.year(group.edition()).mentorLoadMost();
        if (mentor.load() > most || mentor.isFull()) {
            return Optional.of(
                    Refusal.at(field, "refusal.mentor.full", mentor.load(), Math.min(most, mentor.capacity())));
        }
        return Optional.empty();
    }
}
