package id.pendamping.disbursement;

import id.pendamping.lifecycle.Standstill;
import id.pendamping.shared.CaseId;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which process asks whether a late notice counts: the one that accounts for the money, the one that recovers it, or, where
 * neither is left, one of the notice itself.
 */
@Component
public class ReturnDecisions {

    static final String PROCESS = "return-notice";

    private final Standstill standstill;
    private final AidClaim claim;

    ReturnDecisions(Standstill standstill, AidClaim claim) {
        this.standstill = standstill;
        this.claim = claim;
    }

    LateReturnReported.Moment moment(CaseId caseId) {
        return Stream.of(LateReturnReported.Moment.RECOVERY, LateReturnReported.Moment.CONFIRMED)
                .filter(moment -> standstill.isAwaited(caseId.subject(), TransferSteps.asking(moment)))
                .findFirst()
                .orElse(LateReturnReported.Moment.SETTLED);
    }

    /** Whether the notice itself has to ask, because nothing of the case accounts for the money any more. */
    public boolean isAskedByTheNotice(CaseId caseId) {
        return moment(caseId) == LateReturnReported.Moment.SETTLED;
    }

    /** Whether anybody can be asked. A case on an older model that still accounts for the money has to be moved first. */
    boolean isPossible(CaseId caseId) {
        return !isAskedByTheNotice(caseId) || claim.isOver(caseId);
    }

    /** Whether a process of an earlier notice runs, and asks for this one too. */
    boolean isUnderWay(CaseId caseId) {
        return standstill.isRunning(caseId.subject(), PROCESS);
    }
}
