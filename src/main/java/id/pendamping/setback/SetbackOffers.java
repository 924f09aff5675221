package id.pendamping.setback;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.group.CaseOffer;
import id.pendamping.shared.CaseId;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What of this the page of a case offers to whom. */
@Configuration
class SetbackOffers {

    private final Desk desk;

    SetbackOffers(@Lazy Desk desk) {
        this.desk = desk;
    }

    @Bean
    CaseOffer withdrawalOffer(Deed<Setbacks.Withdrawal> deed, WithdrawGroup useCase) {
        return (account, card) ->
                offered(account, card, deed, useCase::isPossible, new CaseOffer.Link("withdrawal", "withdrawal"));
    }

    @Bean
    CaseOffer forceMajeureOffer(Deed<Setbacks.Declaration> deed, DeclareForceMajeure useCase) {
        return (account, card) ->
                offered(account, card, deed, useCase::isPossible, new CaseOffer.Link("force-majeure", "forceMajeure"));
    }

    @Bean
    CaseOffer endForceMajeureOffer(Deed<Setbacks.End> deed, DecideForceMajeure useCase) {
        return (account, card) -> offered(
                account, card, deed, useCase::isLasting, new CaseOffer.Link("force-majeure/end", "forceMajeureEnd"));
    }

    @Bean
    CaseOffer lossOffer(Deed<Setbacks.LossReport> deed, ReportLoss useCase) {
        return (account, card) -> offered(account, card, deed, useCase::isPossible, new CaseOffer.Link("loss", "loss"));
    }

    private Optional<CaseOffer.Link> offered(
            Account account, SubjectCard card, Deed<?> deed, Predicate<CaseId> possible, CaseOffer.Link link) {
        return deed.duties().stream().anyMatch(account::holds)
                        && possible.test(CaseId.of(card.subject()))
                        && desk.obstacle(account, card, deed).isEmpty()
                        && desk.standstill(card.subject(), deed).isEmpty()
                ? Optional.of(link)
                : Optional.empty();
    }
}
