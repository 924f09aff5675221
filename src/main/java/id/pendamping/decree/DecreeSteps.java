package id.pendamping.decree;

import id.pendamping.desk.Step;
import id.pendamping.lifecycle.Automation;
import id.pendamping.lifecycle.FactMessage;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people and rules do between a frozen list and the recipients that its decree makes. */
@Configuration
class DecreeSteps {

    private final DecreeStore decrees;
    private final RegionDays days;

    DecreeSteps(DecreeStore decrees, RegionDays days) {
        this.decrees = decrees;
        this.days = days;
    }

    @Bean
    FactMessage decreeBeginsItsWay() {
        return FactMessage.of(RecipientDecreeDrawnUp.class).starts("recipient-decree");
    }

    @Bean
    FactMessage everybodyHadATurn() {
        return FactMessage.of(RecipientDecreeApplied.class).correlatesIfAwaited("recipients-moved");
    }

    @Bean
    Automation moveRecipientsAutomation(MoveRecipients work) {
        return Automation.ofSubject(MoveRecipients.KEY, work::run);
    }

    @Bean
    Step<RecipientDecrees.Answer> ratifyRecipientDecreeStep(AnswerDecree useCase) {
        return Step.ofSubject(
                        "ratify-recipient-decree",
                        Duty.BUDGET_AUTHORITY,
                        RecipientDecrees.Answer.class,
                        RecipientDecreeAnswered.class,
                        useCase::handle)
                .notFor(subject -> Optional.of(get(subject).frozenBy()))
                .decision()
                .prefilledWith(this::today)
                .showing(this::view)
                .irreversible();
    }

    @Bean
    Step<RecipientDecrees.Amendment> amendRecipientDecreeStep(AmendDecree useCase) {
        return Step.ofSubject(
                        "amend-recipient-decree",
                        Duty.COMMITMENT_OFFICER,
                        RecipientDecrees.Amendment.class,
                        RecipientDecreeAmended.class,
                        useCase::handle)
                .decision()
                .prefilledWith(this::asItWas)
                .showing(this::view);
    }

    @Bean
    Step<RecipientDecrees.Settlement> settleRecipientDecreeStep(SettleDecree useCase) {
        return Step.ofSubject(
                        "settle-recipient-decree",
                        Duty.COMMITMENT_OFFICER,
                        RecipientDecrees.Settlement.class,
                        RecipientDecreeSettled.class,
                        useCase::handle)
                .decision()
                .showing(this::view);
    }

    private RecipientDecree get(Subject subject) {
        return decrees.find(RecipientDecree.id(subject)).orElseThrow();
    }

    @SuppressWarnings("NullAway") // the verdict stays to be chosen
    private RecipientDecrees.Answer today(Subject subject) {
        return new RecipientDecrees.Answer(get(subject).digest(), null, days.atMinistry(), null);
    }

    private RecipientDecrees.Amendment asItWas(Subject subject) {
        RecipientDecree decree = get(subject);
        return new RecipientDecrees.Amendment(
                RecipientDecreeAmended.Verdict.SUBMITTED, decree.number(), decree.date(), null);
    }

    private Map<String, Object> view(Subject subject) {
        RecipientDecree decree = get(subject);
        return Map.of("decree", decree, "digestSeen", decree.digest());
    }
}
