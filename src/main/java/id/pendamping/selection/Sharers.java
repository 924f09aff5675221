package id.pendamping.selection;

import id.pendamping.shared.CaseId;
import java.util.List;

/** Groups with which a group has something in common that speaks for care. */
interface Sharers {

    /** One telephone, account or device in several groups. */
    String SHARED = "E7";

    /** Many groups in one place. */
    String CLUSTER = "E8";

    /** Those that no visit has verified yet and whose latest screening does not name the rule. */
    List<CaseId> notTold(CaseId caseId, List<String> rules);
}
