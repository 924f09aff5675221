package id.pendamping.mentoring;

import id.pendamping.group.GroupSummary;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mentors and the assignments of one case. */
final class InMemoryAssignments implements Assignments, Roster {

    private final List<Candidate> mentors;
    private final List<UUID> asked = new ArrayList<>();
    final List<Ending> endings = new ArrayList<>();
    private @Nullable Assignment active;

    @Nullable
    LocalDate startedOn;

    @Nullable
    LocalDate completedOn;

    InMemoryAssignments(Candidate... mentors) {
        this.mentors = List.of(mentors);
    }

    @Override
    public Optional<Assignment> active(CaseId caseId) {
        return Optional.ofNullable(active);
    }

    @Override
    public void propose(CaseId caseId, UUID mentorId, String result, Act act) {
        begin(mentorId, Status.PROPOSED, result);
    }

    @Override
    public void approve(CaseId caseId, Letter letter, Act act) {
        become(Status.APPROVED);
    }

    @Override
    public void name(CaseId caseId, UUID mentorId, Letter letter, String reason, Act act) {
        begin(mentorId, Status.APPROVED, null);
    }

    @Override
    public void accept(CaseId caseId, LocalDate from, Act act) {
        become(Status.ACCEPTED);
        startedOn = from;
    }

    @Override
    public void close(CaseId caseId, Ending ending, @Nullable String reason, Act act) {
        endings.add(ending);
        active = null;
    }

    @Override
    public void complete(CaseId caseId, LocalDate on) {
        completedOn = on;
    }

    @Override
    public List<Candidate> near(GroupSummary group, ServiceDays days) {
        return mentors.stream()
                .filter(mentor -> mentor.absence("mentor", days).isEmpty())
                .toList();
    }

    @Override
    public List<Candidate> neverAsked(GroupSummary group, ServiceDays days) {
        return near(group, days).stream()
                .filter(mentor -> !asked.contains(mentor.mentorId()))
                .toList();
    }

    @Override
    public Optional<Candidate> find(UUID mentorId) {
        return mentors.stream()
                .filter(mentor -> mentor.mentorId().equals(mentorId))
                .findFirst();
    }

    @Override
    public Optional<Candidate> hold(UUID mentorId) {
        return find(mentorId);
    }

    private void begin(UUID mentorId, Status status, @Nullable String result) {
        if (active != null) {
            throw new IllegalStateException("one active assignment per case");
        }
        asked.add(mentorId);
        active = new Assignment(mentorId, "account-" + mentorId, status, result);
    }

    private void become(Status status) {
        Assignment before = Objects.requireNonNull(active);
        active = new Assignment(before.mentorId(), before.accountId(), status, before.result());
    }
}
