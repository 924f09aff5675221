package id.pendamping.inbound;

import id.pendamping.forms.Forms;
import id.pendamping.group.IdentityChecked;
import id.pendamping.group.OutsideReports;
import id.pendamping.inbox.Reception;
import id.pendamping.shared.Act;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The civil registry has checked a member's identity. */
@Component
class IdentityReport implements OutsideSystem.Report {

    /** What the registry says. */
    record Compared(int member, IdentityChecked.Result result, LocalDate checkedOn) {}

    private final OutsideReports reports;
    private final Forms forms;

    IdentityReport(OutsideReports reports, Forms forms) {
        this.reports = reports;
        this.forms = forms;
    }

    @Override
    public Reception take(InboundEvent event, Act act) {
        return Reception.of(forms.read(Compared.class, event.data())
                .then(compared -> reports.identityChecked(
                        event.caseId(), compared.member(), compared.result(), compared.checkedOn(), act)));
    }
}
