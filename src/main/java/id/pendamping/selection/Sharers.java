package id.pendamping.selection;

import id.pendamping.shared.CaseId;
import java.util.List;

/** Groups with which a group has something in common that speaks for care. */
interface Sharers {

    /** One telephone, account or device in several groups. */
    String SHARED = "E7";

    /** Many groups in one place. */
    String CLUSTER = "E8";

    /**
     * Some of those that no visit has verified yet, whose latest screening does not name the rule, and that have not been
     * asked about for it since.
     */
    List<CaseId> notTold(CaseId caseId, List<String> rules, int most);

    /** Whether it is still to be verified on the spot. */
    boolean isOpen(CaseId caseId);

    /** It was asked about for these rules, and is not flagged by them. */
    void asked(CaseId caseId, List<String> rules);
}
