package id.pendamping.papers;

import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.group.CaseOffer;
import id.pendamping.shared.Duty;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Who may lay papers beside a registration. */
@Configuration
class PaperDeeds {

    private final Papers papers;

    PaperDeeds(Papers papers) {
        this.papers = papers;
    }

    @Bean
    Deed<Papers.Addition> addPaperDeed() {
        return Deed.ofCase("add-paper", Duty.REGISTRAR, Papers.Addition.class, papers::add)
                .orBy(Duty.VERIFIER)
                .orBy(Duty.MENTOR)
                .withEvidence();
    }

    @Bean
    Deed<Papers.SettingAside> setPaperAsideDeed() {
        return Deed.ofCase("set-paper-aside", Duty.REGISTRAR, Papers.SettingAside.class, papers::setAside)
                .orBy(Duty.VERIFIER);
    }

    @Bean
    CaseOffer papersOffer(@Lazy Desk desk, Deed<Papers.Addition> addPaperDeed) {
        return (account, card) -> desk.obstacle(account, card, addPaperDeed).isEmpty()
                ? Optional.of(new CaseOffer.Link("papers", "papers"))
                : Optional.empty();
    }
}
