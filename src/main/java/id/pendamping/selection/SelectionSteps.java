package id.pendamping.selection;

import id.pendamping.shared.Duty;
import id.pendamping.step.Automation;
import id.pendamping.step.Step;
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
    Step<VerifyAdministrationForm> verifyAdministrationStep(VerifyAdministration useCase, SelectionView view) {
        return Step.ofCase(
                        "verify-administration",
                        Duty.VERIFIER,
                        VerifyAdministrationForm.class,
                        AdministrationVerified.class,
                        useCase::handle)
                .showing(view::ofRegistration);
    }

    @Bean
    Step<VerifyFieldForm> verifyFieldStep(VerifyField useCase, SelectionView view) {
        return Step.ofCase("verify-field", Duty.VERIFIER, VerifyFieldForm.class, FieldVerified.class, useCase::handle)
                .showing(view::ofRegistration);
    }

    @Bean
    Step<DecideRecipientForm> decideRecipientStep(DecideRecipient useCase, SelectionView view) {
        return Step.ofCase(
                        "decide-recipient",
                        Duty.COMMITMENT_OFFICER,
                        DecideRecipientForm.class,
                        RecipientDecided.class,
                        useCase::handle)
                .showing(view::ofDecision)
                .irreversible();
    }

    @Bean
    Step<RatifyDecreeForm> ratifyDecreeStep(RatifyDecree useCase, SelectionView view) {
        return Step.ofCase(
                        "ratify-decree",
                        Duty.BUDGET_AUTHORITY,
                        RatifyDecreeForm.class,
                        DecreeRatified.class,
                        useCase::handle)
                .showing(view::ofDecision)
                .irreversible();
    }
}
