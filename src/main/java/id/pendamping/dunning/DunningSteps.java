package id.pendamping.dunning;

import id.pendamping.desk.Step;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.Alarm;
import id.pendamping.lifecycle.Automation;
import id.pendamping.lifecycle.FactMessage;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Stage;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties each node of the model of dunning to its use case. */
@Configuration
class DunningSteps {

    @Bean
    Automation sendDunningAutomation(SendDunning useCase) {
        return Automation.ofCase("chase-report", (caseId, act) -> Optional.of(useCase.send(caseId, act)));
    }

    @Bean
    Alarm nextDunningAlarm(SendDunning useCase) {
        return Alarm.ofCase("chase-report", useCase::next);
    }

    @Bean
    Step<?> declareUnaccountedStep(DeclareUnaccounted useCase, Letters letters, Ledger ledger) {
        return Step.ofCase(
                        Stage.REPORT,
                        "declare-unaccounted",
                        Duty.COMMITMENT_OFFICER,
                        DeclareUnaccounted.Command.class,
                        AidDeclaredUnaccounted.class,
                        useCase::handle)
                .decision()
                .needing(useCase::missing)
                .showing(caseId -> Map.of("letters", letters.of(caseId), "money", ledger.of(caseId)))
                .irreversible();
    }

    @Bean
    FactMessage declarationMessage() {
        return FactMessage.of(AidDeclaredUnaccounted.class).correlates("aid-declared-unaccounted");
    }

    @Bean
    Step<?> takeReferralStep(TakeReferral useCase, DunningBook book, Letters letters, Ledger ledger) {
        return Step.ofCase(
                        Stage.REPORT,
                        "take-referral",
                        Duty.MONITOR,
                        TakeReferral.Command.class,
                        ReferralTaken.class,
                        useCase::handle)
                .needing(caseId -> book.awaitsReferral(caseId)
                        ? Optional.empty()
                        : Optional.of(Refusal.of("refusal.referral.none")))
                .showing(caseId -> Map.of("letters", letters.of(caseId), "money", ledger.of(caseId)));
    }
}
