package id.pendamping.budget;

import id.pendamping.shared.Duty;
import id.pendamping.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the node that answers a budget change to its use case. */
@Configuration
class BudgetSteps {

    @Bean
    Step<?> decideBudgetChangeStep(DecideBudgetChange useCase) {
        return Step.of(
                        "decide-budget-change",
                        Duty.COMMITMENT_OFFICER,
                        DecideBudgetChange.Form.class,
                        BudgetChangeDecided.class,
                        useCase::handle)
                .askedFor(BudgetChangeAsked.class)
                .showing(useCase::view);
    }
}
