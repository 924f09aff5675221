package id.pendamping.groupchange;

import id.pendamping.lifecycle.Standstill;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import id.pendamping.suspension.AidBack;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Demands back the aid of a group that is dissolved: what it has received and not accounted for. While the report is being compiled or
 * attested, it stays open and lowers the claim line by line, as after a declaration. While it is being reviewed, the review
 * comes first, so that what is accepted is not claimed. At any other time the recovery takes the place of the case's way.
 */
@Component
class DemandBack {

    /** The message by which the claim begins beside the report. */
    static final String BESIDE_THE_REPORT = "aid-declared-unaccounted";

    private static final List<String> REVIEWING = List.of("review-report", "second-review", "accept-report");

    private final AidBack aidBack;
    private final Standstill standstill;
    private final WorkItems workItems;

    DemandBack(AidBack aidBack, Standstill standstill, WorkItems workItems) {
        this.aidBack = aidBack;
        this.standstill = standstill;
        this.workItems = workItems;
    }

    /** What stands against it now. */
    List<Refusal> objections(CaseId caseId) {
        List<Refusal> objections = aidBack.objections(caseId);
        if (!objections.isEmpty()) {
            return objections;
        }
        return isAt(caseId, REVIEWING) ? List.of(Refusal.of("refusal.groupChange.reportReviewed")) : List.of();
    }

    private boolean isAt(CaseId caseId, List<String> steps) {
        return steps.stream().anyMatch(step -> workItems.find(caseId, step).isPresent());
    }

    /** Null when the group still accounts for what it has spent. */
    AidBack.@Nullable Way from(CaseId caseId, Act act) {
        AidBack.Way way = aidBack.demand(caseId, AidBack.Ground.DISSOLUTION, act);
        boolean isReportOpen = standstill.isAwaited(caseId.subject(), BESIDE_THE_REPORT)
                && workItems.find(caseId, "declare-unaccounted").isEmpty();
        return isReportOpen ? null : way;
    }
}
