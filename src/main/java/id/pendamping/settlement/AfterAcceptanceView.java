package id.pendamping.settlement;

import id.pendamping.findings.Findings;
import id.pendamping.shared.CaseId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is shown to who says something about money after a report was accepted. */
@Component
public class AfterAcceptanceView {

    private final SettlementView view;
    private final Findings findings;

    AfterAcceptanceView(SettlementView view, Findings findings) {
        this.view = view;
        this.findings = findings;
    }

    /** The account and the open findings. */
    public Map<String, Object> of(CaseId caseId) {
        Map<String, Object> shown = new HashMap<>(view.money(caseId));
        shown.put("findings", findings.openOf(caseId));
        return shown;
    }
}
