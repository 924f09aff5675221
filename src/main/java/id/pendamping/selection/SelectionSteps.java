package id.pendamping.selection;

import id.pendamping.desk.Step;
import id.pendamping.lifecycle.Automation;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Stage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people and rules do between registration and ratified decree. */
@Configuration
class SelectionSteps {

    private final Decrees decrees;
    private final Judgements judgements;

    SelectionSteps(Decrees decrees, Judgements judgements) {
        this.decrees = decrees;
        this.judgements = judgements;
    }

    @Bean
    Automation screenGroupAutomation(ScreenGroup screenGroup) {
        return Automation.ofCase("screen-group", screenGroup::run).needing(this::notNamedYet);
    }

    @Bean
    Automation rejectGroupAutomation(RejectGroup rejectGroup) {
        return Automation.ofCase("reject-group", rejectGroup::run).needing(caseId -> judgements
                .latest(caseId)
                .filter(last -> !last.isAgainst())
                .map(last -> Refusal.of("refusal.selection.notRefused")));
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
                .forMany()
                .needing(this::notNamedYet)
                .showing(view::ofRegistration);
    }

    @Bean
    Step<FieldVisit> verifyFieldStep(VerifyField useCase, SelectionView view) {
        return Step.ofCase(
                        Stage.VERIFICATION,
                        VerifyField.STEP,
                        Duty.VERIFIER,
                        FieldVisit.class,
                        FieldVerified.class,
                        useCase::handle)
                .notFor(judgements::firstVerifier)
                .decision()
                .needing(this::notNamedYet)
                .reachesItsStage()
                .showing(view::ofVisit);
    }

    @Bean
    Step<ConfirmVisit.Command> confirmVisitStep(ConfirmVisit useCase, SelectionView view) {
        return Step.ofCase(
                        Stage.VERIFICATION,
                        "confirm-visit",
                        Duty.VERIFICATION_LEAD,
                        ConfirmVisit.Command.class,
                        VisitConfirmed.class,
                        useCase::handle)
                .decision()
                .forMany()
                .needing(this::visited)
                .showing(view::ofDecision);
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
                .needing(this::notNamedYet)
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
                .needing(this::named)
                .prefilledWith(this::read)
                .reachesItsStage()
                .showing(view::ofDecision)
                .irreversible()
                .forMany();
    }

    @SuppressWarnings("NullAway") // the verdict stays to be chosen
    private RatifyDecree.@Nullable Command read(CaseId caseId) {
        return decrees.of(caseId)
                .map(decree -> new RatifyDecree.Command(decree.paper(), null, null, null))
                .orElse(null);
    }

    private Optional<Refusal> notNamedYet(CaseId caseId) {
        return decrees.of(caseId).map(decree -> Refusal.of("refusal.decree.named", decree.number()));
    }

    /** A visit that speaks for the group is on record, and nothing has sent the group back since. */
    private Optional<Refusal> visited(CaseId caseId) {
        return notNamedYet(caseId)
                .or(() -> judgements
                                .latest(caseId)
                                .filter(Judgement::isVisitThatPassed)
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(Refusal.of("refusal.selection.notVisited")));
    }

    private Optional<Refusal> named(CaseId caseId) {
        return decrees.of(caseId).filter(decree -> decree.ratifiedOn() == null).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.decree.notNamed"));
    }
}
