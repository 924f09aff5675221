package id.pendamping.budget;

import id.pendamping.desk.Deed;
import id.pendamping.desk.Step;
import id.pendamping.lifecycle.FactMessage;
import id.pendamping.mentoring.Mentors;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the question for a budget change and the node that answers it to their facts. */
@Configuration
class BudgetSteps {

    static final String DECIDE = "decide-budget-change";

    /** The message that a report in hand waits for. */
    static final String ASKED = "budget-change-asked";

    @Bean
    Step<?> decideBudgetChangeStep(DecideBudgetChange useCase) {
        return Step.ofCase(
                        Stage.REPORT,
                        DECIDE,
                        Duty.COMMITMENT_OFFICER,
                        DecideBudgetChange.Command.class,
                        BudgetChangeDecided.class,
                        useCase::handle)
                .decision()
                .forMany()
                .needing(useCase::missing)
                .showing(useCase::view);
    }

    @Bean
    Deed<BudgetChanges.Command> askBudgetChange(BudgetChanges useCase, Mentors mentors) {
        return Deed.ofCase("ask-budget-change", Duty.MENTOR, BudgetChanges.Command.class, useCase::ask)
                .onlyBy(mentors::accountOf);
    }

    @Bean
    FactMessage budgetChangeQuestion() {
        return FactMessage.of(BudgetChangeAsked.class).correlates(ASKED);
    }
}
