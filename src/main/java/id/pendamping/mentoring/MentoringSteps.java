package id.pendamping.mentoring;

import id.pendamping.desk.Deed;
import id.pendamping.desk.Step;
import id.pendamping.lifecycle.Automation;
import id.pendamping.lifecycle.FactMessage;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Stage;
import id.pendamping.worklist.Caretaker;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What people and rules do until a group has a mentor. */
@Configuration
class MentoringSteps {

    private final Assignments assignments;

    MentoringSteps(Assignments assignments) {
        this.assignments = assignments;
    }

    @Bean
    Automation proposeMentorAutomation(ProposeMentor proposeMentor) {
        return Automation.ofCase("propose-mentor", proposeMentor::run).needing(this::nobodyYet);
    }

    @Bean
    Automation lapseAssignmentAutomation(LapseAssignment lapseAssignment) {
        return Automation.ofCase("lapse-assignment", lapseAssignment::run).needing(this::somebodyAsked);
    }

    @Bean
    Step<DecideMentor.Command> decideMentorStep(DecideMentor useCase, MentoringView view) {
        return Step.ofCase(
                        Stage.MENTOR,
                        "decide-mentor",
                        Duty.MENTOR_COORDINATOR,
                        DecideMentor.Command.class,
                        MentorDecided.class,
                        useCase::handle)
                .decision()
                .needing(this::somebodyProposed)
                .showing(view::ofProposal)
                .forMany();
    }

    @Bean
    Step<NameMentor.Command> nameMentorStep(NameMentor useCase, MentoringView view) {
        return Step.ofCase(
                        Stage.MENTOR,
                        "name-mentor",
                        Duty.MENTOR_COORDINATOR,
                        NameMentor.Command.class,
                        MentorNamed.class,
                        useCase::handle)
                .needing(this::nobodyYet)
                .showing(view::ofChoice);
    }

    @Bean
    Step<AnswerAssignment.Command> answerAssignmentStep(AnswerAssignment useCase, MentoringView view) {
        return Step.ofCase(
                        Stage.MENTOR,
                        "answer-assignment",
                        Duty.MENTOR,
                        AnswerAssignment.Command.class,
                        AssignmentAnswered.class,
                        useCase::handle)
                .reachesItsStage()
                .assignedTo(caseId -> assignments.active(caseId).map(Assignments.Assignment::accountId))
                .needing(this::somebodyAsked)
                .showing(view::ofGroup);
    }

    @Bean
    Deed<MentorReplacement> replaceMentorDeed(ReplaceMentor useCase) {
        return Deed.ofCase("replace-mentor", Duty.MENTOR_COORDINATOR, MentorReplacement.class, useCase::handle)
                .evenWhileSuspended();
    }

    /** Before the next one is asked for a note. */
    @Bean
    @Order(1)
    FactMessage handoverDropped() {
        return FactMessage.of(MentorUnassigned.class).correlatesIfAwaited("handover-dropped");
    }

    @Bean
    @Order(2)
    FactMessage mentorLeft() {
        return FactMessage.of(MentorUnassigned.class).correlatesIfAwaited("mentor-unassigned");
    }

    /** Belongs to no stage: it runs beside the way. */
    @Bean
    Step<NameSuccessor.Command> nameSuccessorStep(NameSuccessor useCase, Companions companions, MentoringView view) {
        return Step.ofSubject(
                        ReplaceMentor.NAMING,
                        Duty.MENTOR_COORDINATOR,
                        NameSuccessor.Command.class,
                        SuccessorNamed.class,
                        (subject, command, act) -> useCase.handle(CaseId.of(subject), command, act))
                .needing(subject ->
                        companions.now(CaseId.of(subject)).map(serving -> Refusal.of("refusal.mentor.already")))
                .showing(subject -> view.ofSuccession(CaseId.of(subject)))
                .evenWhileSuspended();
    }

    @Bean
    Step<WriteHandover.Command> writeHandoverStep(WriteHandover useCase, Companions companions, MentoringView view) {
        return Step.ofSubject(
                        "write-handover",
                        Duty.MENTOR,
                        WriteHandover.Command.class,
                        HandoverWritten.class,
                        (subject, command, act) -> useCase.handle(CaseId.of(subject), command, act))
                .assignedTo(subject -> companions.lastLeft(CaseId.of(subject)).flatMap(Companions.Companion::noteBy))
                .caredForBy(new Caretaker(Duty.MENTOR_COORDINATOR, Set.of()))
                .fromPaperBy(Duty.MENTOR_COORDINATOR)
                .needing(subject -> companions
                                .lastLeft(CaseId.of(subject))
                                .filter(left -> left.note() == null)
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(Refusal.of("refusal.mentor.noNoteOwed")))
                .showing(subject -> view.ofHandover(CaseId.of(subject)))
                .evenWhileSuspended();
    }

    private Optional<Refusal> nobodyYet(CaseId caseId) {
        return assignments.active(caseId).map(one -> Refusal.of("refusal.mentor.settleFirst"));
    }

    private Optional<Refusal> somebodyProposed(CaseId caseId) {
        return unless(caseId, Assignments.Status.PROPOSED, "refusal.mentor.noneProposed");
    }

    private Optional<Refusal> somebodyAsked(CaseId caseId) {
        return unless(caseId, Assignments.Status.APPROVED, "refusal.mentor.noneAsked");
    }

    private Optional<Refusal> unless(CaseId caseId, Assignments.Status status, String why) {
        return assignments.active(caseId).filter(one -> one.status() == status).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(why));
    }
}
