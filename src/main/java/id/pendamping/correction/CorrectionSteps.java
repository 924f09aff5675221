package id.pendamping.correction;

import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Step;
import id.pendamping.group.CaseOffer;
import id.pendamping.lifecycle.FactMessage;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Ties the correction of a paper to its use cases, and offers it on the page of the case. */
@Configuration
class CorrectionSteps {

    private static final String PROCESS = "paper-correction";

    private final Corrections corrections;

    CorrectionSteps(Corrections corrections) {
        this.corrections = corrections;
    }

    @Bean
    Deed<PaperCorrection> proposeCorrectionDeed(ProposeCorrection useCase) {
        return Deed.ofCase("propose-paper-correction", Duty.COMMITMENT_OFFICER, PaperCorrection.class, useCase::handle)
                .orBy(Duty.PAYMENT_OFFICER)
                .orBy(Duty.TREASURER)
                .evenWhileSuspended();
    }

    @Bean
    FactMessage correctionBegins() {
        return FactMessage.of(CorrectionProposed.class).starts(PROCESS);
    }

    @Bean
    Step<?> decideCorrectionStep(DecideCorrection useCase) {
        return Step.besideTheWay(
                        "decide-paper-correction",
                        Duty.BUDGET_AUTHORITY,
                        DecideCorrection.Command.class,
                        CorrectionDecided.class,
                        useCase::handle)
                .decision()
                .notFor(caseId -> corrections.open(caseId).map(Corrections.Proposal::proposedBy))
                .needing(this::undecided)
                .showing(this::proposal)
                .irreversible()
                .evenWhileSuspended();
    }

    @Bean
    CaseOffer correctionOffer(Deed<PaperCorrection> deed, ProposeCorrection useCase, @Lazy Desk desk) {
        return (account, card) -> deed.duties().stream().anyMatch(account::holds)
                        && !useCase.offered(CaseId.of(card.subject()), account.duties())
                                .isEmpty()
                        && desk.obstacle(account, card, deed).isEmpty()
                ? Optional.of(new CaseOffer.Link("paper-correction", "paperCorrection"))
                : Optional.empty();
    }

    private Optional<Refusal> undecided(CaseId caseId) {
        return corrections.open(caseId).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.correction.none"));
    }

    private Map<String, Object> proposal(CaseId caseId) {
        return corrections
                .open(caseId)
                .map(open -> Map.<String, Object>of("correction", open))
                .orElse(Map.of());
    }
}
