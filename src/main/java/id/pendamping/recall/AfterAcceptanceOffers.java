package id.pendamping.recall;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.group.CaseOffer;
import id.pendamping.settlement.TreasuryPayment;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Offers on the page of a case what may be said about money after its report was accepted. */
@Configuration
class AfterAcceptanceOffers {

    private final AfterAcceptance after;
    private final Desk desk;

    AfterAcceptanceOffers(AfterAcceptance after, @Lazy Desk desk) {
        this.after = after;
        this.desk = desk;
    }

    @Bean
    CaseOffer recallOffer(Deed<RecallProposal> deed) {
        return (account, card) ->
                offered(account, card, deed, after::objection, new CaseOffer.Link("recall", "recall"));
    }

    @Bean
    CaseOffer ownPaymentOffer(Deed<TreasuryPayment> deed) {
        return (account, card) -> offered(
                account, card, deed, after::objectionToPayment, new CaseOffer.Link("own-payment", "ownPayment"));
    }

    private Optional<CaseOffer.Link> offered(
            Account account,
            SubjectCard card,
            Deed<?> deed,
            Function<CaseId, Optional<Refusal>> objection,
            CaseOffer.Link link) {
        return deed.duties().stream().anyMatch(account::holds)
                        && objection.apply(CaseId.of(card.subject())).isEmpty()
                        && desk.obstacle(account, card, deed).isEmpty()
                ? Optional.of(link)
                : Optional.empty();
    }
}
