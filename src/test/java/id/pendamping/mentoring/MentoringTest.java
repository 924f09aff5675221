package id.pendamping.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.group.OneGroup;
import id.pendamping.group.Settings;
import id.pendamping.journal.CaseFact;
import id.pendamping.journal.Entry;
import id.pendamping.journal.RecordingJournal;
import id.pendamping.lifecycle.FixedRules;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One case on its way to a mentor who accepts. */
class MentoringTest {

    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final LocalDate TODAY = LocalDate.of(2023, 10, 5);
    /** Days to spend and to report. */
    private static final int LONGEST = 44;

    private static final Candidate NEAR = mentor(1, "3509", MentorStatus.INDUCTED, 4);
    private static final Candidate FAR = mentor(2, "3528", MentorStatus.ASSIGNED, 2);

    private final RecordingJournal journal = new RecordingJournal();
    private final OneGroup groups = new OneGroup(CASE);
    private final LetterCheck letters =
            new LetterCheck(groups, Settings.regions(), Settings.programme(), caseId -> reportDue());
    private final FixedRules table = new FixedRules(inputs ->
            row(Boolean.TRUE.equals(inputs.get("sameRegency")) && (int) inputs.get("load") > 20 ? "DENY" : "ASSIGN"));
    private final Act act = Act.by(
            new Actor("coordinator", Duty.MENTOR_COORDINATOR),
            TODAY.atTime(9, 0).atZone(ZoneId.of("Asia/Jakarta")).toInstant());

    private Optional<LocalDate> reportDue = Optional.empty();
    private InMemoryAssignments assignments = new InMemoryAssignments(NEAR, FAR);

    @Test
    void proposesTheFirstWhomTheTableDoesNotDeny() {
        Candidate burdened = mentor(3, "3509", MentorStatus.ASSIGNED, 21);
        assignments = new InMemoryAssignments(burdened, FAR);

        MentorProposed fact = propose();

        assertThat(fact)
                .isEqualTo(new MentorProposed(
                        CASE, MentorProposed.Proposal.PROPOSED, FAR.mentorId(), "ASSIGN", 3, fact.inputs()));
        assertThat(journal.answer("proposal")).isEqualTo("PROPOSED");
        assertThat(journal.last().act().actor()).isEqualTo(Actor.automation("mentor-capacity"));
        assertThat(assignments.active(CASE).orElseThrow().status()).isEqualTo(Assignments.Status.PROPOSED);
    }

    @Test
    void asksTheTableWithTheYearsLoads() {
        propose();

        assertThat(table.asked())
                .hasSize(9)
                .containsEntry("sameRegency", true)
                .containsEntry("sameProvince", true)
                .containsEntry("load", 4)
                .containsEntry("loadNormal", 12)
                .containsEntry("loadNotice", 15)
                .containsEntry("loadMost", 20)
                .containsEntry("inducted", true)
                .containsEntry("suspended", false)
                .containsEntry("kin", false);
    }

    @Test
    void passesOverWhoHasTakenAllHeCan() {
        assignments = new InMemoryAssignments(candidate(5, "3509", MentorStatus.ASSIGNED, 6, 6), FAR);

        assertThat(propose().mentorId()).isEqualTo(FAR.mentorId());
    }

    @Test
    void nobodyIsAskedTwiceAndThenNobodyIsLeft() {
        assertThat(propose().mentorId()).isEqualTo(NEAR.mentorId());
        decide("OTHER", null, null, "Kerabat ketua");
        assertThat(journal.answer("mentorDecision")).isEqualTo("OTHER");
        assertThat(propose().mentorId()).isEqualTo(FAR.mentorId());
        decide("OTHER", null, null, "Sedang sakit");

        MentorProposed none = propose();

        assertThat(none).isEqualTo(new MentorProposed(CASE, MentorProposed.Proposal.NONE, null, null, null, null));
        assertThat(assignments.active(CASE)).isEmpty();
        assertThat(assignments.endings).containsExactly(Assignments.Ending.ENDED, Assignments.Ending.ENDED);
    }

    @Test
    void anApprovalNeedsItsLetter() {
        propose();
        assertRefused(decide("APPROVED", null, null, null), "letterNumber", "letterDate");
        assertRefused(decide("APPROVED", "ST-1", TODAY.plusDays(1), null), "letterDate");
        assertRefused(decide("OTHER", null, null, null), "reason");

        assertThat(decide("APPROVED", "ST-1", TODAY, null)).isEqualTo(Outcome.done());
        assertThat(journal.last().fact())
                .isEqualTo(new MentorDecided(CASE, MentorDecided.Verdict.APPROVED, NEAR.mentorId(), "ST-1", TODAY));
        assertThat(assignments.active(CASE).orElseThrow().status()).isEqualTo(Assignments.Status.APPROVED);
    }

    @Test
    void theMentorAcceptsOrSaysWhyNot() {
        propose();
        decide("APPROVED", "ST-1", TODAY, null);
        assertRefused(answer("DECLINED", null), "reason");

        assertThat(answer("ACCEPTED", null)).isEqualTo(Outcome.done());
        assertThat(assignments.startedOn).isEqualTo(TODAY);
        assertThat(journal.answer("mentorAnswer")).isEqualTo("ACCEPTED");
    }

    @Test
    void aDeclinedGroupGoesToTheNext() {
        propose();
        decide("APPROVED", "ST-1", TODAY, null);
        answer("DECLINED", "Terlalu jauh");

        assertThat(assignments.endings).containsExactly(Assignments.Ending.DECLINED);
        assertThat(journal.last().act().reason()).isEqualTo("Terlalu jauh");
        assertThat(propose().mentorId()).isEqualTo(FAR.mentorId());
    }

    @Test
    void onlyAnUnansweredLetterLapses() {
        LapseAssignment lapse = new LapseAssignment(assignments, journal);
        assertThat(lapse.run(CASE, act)).isEmpty();
        propose();
        assertThat(lapse.run(CASE, act)).isEmpty();
        decide("APPROVED", "ST-1", TODAY, null);

        assertThat(lapse.run(CASE, act)).contains(new AssignmentLapsed(CASE, NEAR.mentorId()));
        assertThat(lapse.run(CASE, act)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3528, ASSIGNED, 20, 30, ''",
        "3302, ASSIGNED, 0, 30, refusal.mentor.otherProvince",
        "3528, SUSPENDED, 0, 30, refusal.mentor.suspended",
        "3528, CANDIDATE, 0, 30, refusal.mentor.notInducted",
        "3528, RESIGNED, 0, 30, refusal.mentor.gone",
        "3528, ASSIGNED, 21, 30, refusal.mentor.full",
        "3528, ASSIGNED, 8, 8, refusal.mentor.full",
    })
    void theCoordinatorsChoiceKeepsToTheRules(
            String regency, MentorStatus status, int load, int capacity, String refusal) {
        Candidate chosen = candidate(7, regency, status, load, capacity);
        assignments = new InMemoryAssignments(chosen);

        Outcome outcome = name(chosen.mentorId(), TODAY);

        if (refusal.isEmpty()) {
            assertThat(outcome).isEqualTo(Outcome.done());
            assertThat(journal.facts()).containsExactly(new MentorNamed(CASE, chosen.mentorId(), load, "ST-2", TODAY));
            assertThat(journal.last().act().reason()).isEqualTo("Paling dekat");
        } else {
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.refusals())
                    .extracting(Refusal::messageKey)
                    .containsExactly(refusal));
            assertThat(journal.facts()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-300, -1, true, refusal.mentor.expired, -1",
        "1, 300, true, refusal.mentor.notYet, 1",
        "-1, 50, false, refusal.mentor.closed, ",
    })
    void whoDoesNotServeTodayIsNeitherProposedNorNamedNorApproved(
            int from, int until, boolean signsIn, String refusal, @Nullable Integer day) {
        Candidate absent =
                serving(7, "3509", MentorStatus.INDUCTED, 0, 30, TODAY.plusDays(from), TODAY.plusDays(until), signsIn);
        assignments = new InMemoryAssignments(absent);
        List<Object> named = day == null ? List.of() : List.of(TODAY.plusDays(day));

        assertThat(propose().mentorId()).isNull();
        assertThat(name(absent.mentorId(), TODAY))
                .isEqualTo(new Outcome.Refused(List.of(new Refusal("mentor", refusal, named))));
        assignments.propose(CASE, absent.mentorId(), "ASSIGN", act);
        assertThat(decide("APPROVED", "ST-1", TODAY, null))
                .isEqualTo(new Outcome.Refused(List.of(new Refusal("verdict", refusal, named))));
    }

    @Test
    void aLetterReachesToTheLastDayOfTheReport() {
        Candidate soonGone =
                serving(7, "3509", MentorStatus.INDUCTED, 0, 30, TODAY.minusDays(9), TODAY.plusDays(LONGEST - 1), true);
        assignments = new InMemoryAssignments(soonGone);

        assertThat(propose().mentorId()).isNull();
        assertThat(name(soonGone.mentorId(), TODAY))
                .as("as if the money came today")
                .isEqualTo(new Outcome.Refused(List.of(Refusal.at(
                        "mentor", "refusal.mentor.tooShort", TODAY.plusDays(LONGEST - 1), TODAY.plusDays(LONGEST)))));

        reportDue = Optional.of(TODAY.plusDays(20));
        assertThat(name(soonGone.mentorId(), TODAY)).isEqualTo(Outcome.done());
    }

    @Test
    void aNamedMentorIsKnownAndTheLetterNotDatedAhead() {
        assertRefused(name(new UUID(0, 99), TODAY), "mentor");
        assertRefused(name(NEAR.mentorId(), TODAY.plusDays(1)), "letterDate");
    }

    @Test
    void aClosedCaseCompletesTheAssignment() {
        AssignmentEnd end = new AssignmentEnd(assignments, groups, Settings.regions());
        CaseFact fact = new AssignmentLapsed(CASE, NEAR.mentorId());

        end.follow(new Entry(new UUID(0, 0), fact.subject(), 1, "aid-disbursed", 1, fact, act));
        assertThat(assignments.completedOn).isNull();

        end.follow(new Entry(new UUID(0, 1), fact.subject(), 2, "case-closed", 1, fact, act));
        assertThat(assignments.completedOn).isEqualTo(TODAY);
    }

    private Optional<LocalDate> reportDue() {
        return reportDue;
    }

    private MentorProposed propose() {
        return new ProposeMentor(groups, Settings.programme(), assignments, assignments, letters, table, journal)
                .run(CASE, act)
                .orElseThrow();
    }

    private Outcome decide(String verdict, @Nullable String number, @Nullable LocalDate date, @Nullable String reason) {
        return new DecideMentor(assignments, assignments, groups, letters, journal)
                .handle(
                        CASE,
                        new DecideMentor.Command(MentorDecided.Verdict.valueOf(verdict), number, date, reason),
                        act);
    }

    private Outcome answer(String answer, @Nullable String reason) {
        return new AnswerAssignment(assignments, letters, journal)
                .handle(CASE, new AnswerAssignment.Command(AssignmentAnswered.Answer.valueOf(answer), reason), act);
    }

    private Outcome name(UUID mentorId, LocalDate date) {
        return new NameMentor(
                        groups, new MentorChoice(Settings.programme(), assignments), assignments, letters, journal)
                .handle(CASE, new NameMentor.Command(mentorId, "ST-2", date, "Paling dekat"), act);
    }

    private static Candidate mentor(int number, String regency, MentorStatus status, int load) {
        return candidate(number, regency, status, load, 30);
    }

    private static Candidate candidate(int number, String regency, MentorStatus status, int load, int capacity) {
        return serving(number, regency, status, load, capacity, TODAY, TODAY.plusDays(LONGEST), true);
    }

    private static Candidate serving(
            int number,
            String regency,
            MentorStatus status,
            int load,
            int capacity,
            LocalDate from,
            LocalDate until,
            boolean signsIn) {
        return new Candidate(
                new UUID(2, number), "Contoh " + number, regency, status, load, capacity, from, until, signsIn);
    }

    private static List<Map<String, Object>> row(String result) {
        return List.of(Map.of("result", result));
    }

    private static void assertRefused(Outcome outcome, String... fields) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.refusals())
                .extracting(Refusal::field)
                .containsExactly(fields));
    }
}
