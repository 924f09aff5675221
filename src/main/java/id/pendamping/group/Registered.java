package id.pendamping.group;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import java.util.List;

/** The result of a registration. */
public sealed interface Registered {

    /** The group has a case now. */
    record Begun(CaseId caseId, String number) implements Registered {}

    /** The same registration was received before; nothing was written. */
    record Repeated(CaseId caseId, String number) implements Registered {}

    /** The group has a case with another content; nothing was written. */
    record Known(CaseId caseId, String number) implements Registered {

        public Refusal refusal() {
            return Refusal.at("name", "refusal.registration.exists", number);
        }
    }

    /** Every reason at once; nothing was written. */
    record Refused(List<Refusal> refusals) implements Registered {}
}
