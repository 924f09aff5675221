package id.pendamping.mentoring;

import id.pendamping.desk.Step;
import id.pendamping.lifecycle.Automation;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people and rules do until a group has a mentor. */
@Configuration
class MentoringSteps {

    @Bean
    Automation proposeMentorAutomation(ProposeMentor proposeMentor) {
        return Automation.ofCase("propose-mentor", proposeMentor::run);
    }

    @Bean
    Automation lapseAssignmentAutomation(LapseAssignment lapseAssignment) {
        return Automation.ofCase("lapse-assignment", lapseAssignment::run);
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
                .showing(view::ofProposal);
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
                .showing(view::ofChoice);
    }

    @Bean
    Step<AnswerAssignment.Command> answerAssignmentStep(
            AnswerAssignment useCase, Assignments assignments, MentoringView view) {
        return Step.ofCase(
                        Stage.MENTOR,
                        "answer-assignment",
                        Duty.MENTOR,
                        AnswerAssignment.Command.class,
                        AssignmentAnswered.class,
                        useCase::handle)
                .reachesItsStage()
                .assignedTo(caseId -> assignments.active(caseId).map(Assignments.Assignment::accountId))
                .showing(view::ofGroup);
    }
}
