package id.pendamping.budget;

import id.pendamping.desk.Step;
import id.pendamping.lifecycle.FactMessage;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the question for a budget change and the node that answers it to their facts. */
@Configuration
class BudgetSteps {

    @Bean
    Step<?> decideBudgetChangeStep(DecideBudgetChange useCase) {
        return Step.ofCase(
                        Stage.REPORT,
                        "decide-budget-change",
                        Duty.COMMITMENT_OFFICER,
                        DecideBudgetChange.Command.class,
                        BudgetChangeDecided.class,
                        useCase::handle)
                .decision()
                .showing(useCase::view);
    }

    @Bean
    FactMessage budgetChangeQuestion() {
        return FactMessage.of(BudgetChangeAsked.class).correlates("budget-change-asked");
    }
}
