package id.pendamping.findings;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The findings of one case, until somebody forgets them. */
public final class InMemoryFindings implements Findings {

    private final List<Finding> open = new ArrayList<>();

    @Override
    public Finding raise(CaseId caseId, Draft draft, Act act) {
        Finding raised = new Finding(
                UUID.randomUUID(),
                caseId,
                "TKM-2023-3509-00001",
                "Anyaman Contoh",
                "3509",
                open.size() + 1,
                draft.source(),
                draft.category(),
                Finding.Severity.HIGH,
                draft.amount(),
                draft.description(),
                draft.recommendation(),
                draft.owner(),
                LocalDate.of(2024, 1, 31),
                Finding.Status.OPEN,
                act.actor().id(),
                act.when());
        open.add(raised);
        return raised;
    }

    @Override
    public Finding note(CaseId caseId, Draft draft, Act act) {
        return raise(caseId, draft, act);
    }

    @Override
    public List<Finding> openOf(CaseId caseId) {
        return List.copyOf(open);
    }

    @Override
    public void settle(CaseId caseId, int number, FindingSettled.Verdict verdict, String words, Act act) {
        open.removeIf(finding -> finding.number() == number);
    }

    @Override
    public boolean hasAnswered(CaseId caseId, int number, String account) {
        return false;
    }

    public void settleAll() {
        open.clear();
    }
}
