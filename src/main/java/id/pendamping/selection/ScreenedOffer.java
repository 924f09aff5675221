package id.pendamping.selection;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.group.AidCases;
import id.pendamping.group.CaseOffer;
import id.pendamping.shared.CaseId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A case that was rejected has no step any more that shows what the rules held against its group. */
@Component
class ScreenedOffer implements CaseOffer {

    private static final String REJECTED = "rejected";

    private final AidCases cases;

    ScreenedOffer(AidCases cases) {
        this.cases = cases;
    }

    @Override
    public Optional<Link> to(Account account, SubjectCard card) {
        return cases.find(CaseId.of(card.subject()))
                .filter(state -> REJECTED.equals(state.outcome()))
                .map(state -> new Link("eligibility", "screened"));
    }
}
