package id.pendamping.inbound;

import id.pendamping.group.IdentityChecked;
import id.pendamping.group.OutsideReports;
import id.pendamping.shared.Act;
import id.pendamping.shared.Outcome;
import org.springframework.stereotype.Component;

/** The civil registry has checked a member's identity. */
@Component
class IdentityReport implements OutsideSystem.Report {

    private final OutsideReports reports;

    IdentityReport(OutsideReports reports) {
        this.reports = reports;
    }

    @Override
    public Outcome take(InboundEvent event, Act act) {
        return reports.identityChecked(
                event.caseId(),
                event.number("member"),
                IdentityChecked.Result.valueOf(event.text("result")),
                event.day("checkedOn"),
                act);
    }
}
