package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.MoneyPlace;
import java.util.List;

/** What other modules may ask about the way of the money. */
public interface Transfers {

    /** Where the aid of a case is, each rupiah once; nothing before there is an agreement. */
    List<MoneyPlace> places(CaseId caseId);
}
