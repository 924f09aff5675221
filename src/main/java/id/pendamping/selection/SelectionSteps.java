package id.pendamping.selection;

import id.pendamping.desk.Step;
import id.pendamping.lifecycle.Automation;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people and rules do between registration and ratified decree. */
@Configuration
class SelectionSteps {

    @Bean
    Automation screenGroupAutomation(ScreenGroup screenGroup) {
        return Automation.ofCase("screen-group", screenGroup::run);
    }

    @Bean
    Automation rejectGroupAutomation(RejectGroup rejectGroup) {
        return Automation.ofCase("reject-group", rejectGroup::run);
    }

    @Bean
    Step<VerifyAdministration.Command> verifyAdministrationStep(VerifyAdministration useCase, SelectionView view) {
        return Step.ofCase(
                        Stage.VERIFICATION,
                        "verify-administration",
                        Duty.VERIFIER,
                        VerifyAdministration.Command.class,
                        AdministrationVerified.class,
                        useCase::handle)
                .decision()
                .showing(view::ofRegistration);
    }

    @Bean
    Step<VerifyField.Command> verifyFieldStep(VerifyField useCase, SelectionView view, Judgements judgements) {
        return Step.ofCase(
                        Stage.VERIFICATION,
                        "verify-field",
                        Duty.VERIFIER,
                        VerifyField.Command.class,
                        FieldVerified.class,
                        useCase::handle)
                .notFor(judgements::firstVerifier)
                .decision()
                .reachesItsStage()
                .showing(view::ofRegistration);
    }

    @Bean
    Step<DecideRecipient.Command> decideRecipientStep(DecideRecipient useCase, SelectionView view) {
        return Step.ofCase(
                        Stage.DECISION,
                        "decide-recipient",
                        Duty.COMMITMENT_OFFICER,
                        DecideRecipient.Command.class,
                        RecipientDecided.class,
                        useCase::handle)
                .decision()
                .showing(view::ofDecision)
                .irreversible()
                .forMany();
    }

    @Bean
    Step<RatifyDecree.Command> ratifyDecreeStep(RatifyDecree useCase, SelectionView view) {
        return Step.ofCase(
                        Stage.DECISION,
                        "ratify-decree",
                        Duty.BUDGET_AUTHORITY,
                        RatifyDecree.Command.class,
                        DecreeRatified.class,
                        useCase::handle)
                .decision()
                .reachesItsStage()
                .showing(view::ofDecision)
                .irreversible()
                .forMany();
    }
}
