package id.pendamping.likeness;

import id.pendamping.shared.CaseId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The reports that groups have handed in, as far as they are compared. */
public interface ComparedReports {

    ComparedReport get(UUID reportId);

    /** The latest version of a case. */
    Optional<UUID> latest(CaseId caseId);

    /** Which of the receipts stand in the latest report of other groups. */
    Map<ReceiptIdentity, List<Likeness.Elsewhere>> elsewhere(CaseId caseId, Collection<ReceiptIdentity> receipts);
}
