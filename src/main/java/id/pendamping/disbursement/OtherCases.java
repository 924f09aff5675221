package id.pendamping.disbursement;

import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import java.util.List;
import java.util.Optional;

/** How cases are called to those who may know of them. */
@FunctionalInterface
public interface OtherCases {

    /** Empty for everybody else. */
    Optional<String> number(CaseId other, Actor reader);

    /** Refused where a paper is typed in, because of what is on record elsewhere. */
    default Outcome refused(String field, PaymentPaper.Elsewhere there, Act act) {
        return new Outcome.Refused(List.of(there.refusal(field, number(there.caseId(), act.actor()))));
    }
}
