package id.pendamping.selection;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.group.CaseOffer;
import id.pendamping.shared.CaseId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A case that the rules have rejected has no step any more that shows what they held against its group. */
@Component
class ScreenedOffer implements CaseOffer {

    private static final String REJECTED = GroupScreened.Result.REJECTED.name();

    private final Judgements judgements;

    ScreenedOffer(Judgements judgements) {
        this.judgements = judgements;
    }

    @Override
    public Optional<Link> to(Account account, SubjectCard card) {
        return judgements
                .latest(CaseId.of(card.subject()))
                .filter(last ->
                        last.stage() == Stage.SCREENING && last.verdict().equals(REJECTED))
                .map(last -> new Link("eligibility", "screened"));
    }
}
