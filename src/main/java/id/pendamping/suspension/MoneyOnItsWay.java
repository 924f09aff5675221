package id.pendamping.suspension;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import id.pendamping.worklist.WorkItems;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * While money is on its way nobody knows how much of it the group has, so nothing is claimed back from it. The steps that
 * find out go on during a suspension.
 */
@Component
class MoneyOnItsWay implements RecoveryBar {

    private static final Map<String, String> WAITS_FOR = Map.of(
            "confirm-funds", "refusal.suspension.fundsUnconfirmed",
            "settle-transfer", "refusal.suspension.transferUnsettled");

    private final WorkItems workItems;

    MoneyOnItsWay(WorkItems workItems) {
        this.workItems = workItems;
    }

    @Override
    public Optional<Refusal> against(CaseId caseId) {
        return WAITS_FOR.entrySet().stream()
                .filter(step -> workItems.find(caseId, step.getKey()).isPresent())
                .map(step -> Refusal.of(step.getValue()))
                .findFirst();
    }
}
