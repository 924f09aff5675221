package id.pendamping.inbound;

import id.pendamping.forms.Forms;
import id.pendamping.group.MemberUpdated;
import id.pendamping.group.OutsideReports;
import id.pendamping.inbox.Reception;
import id.pendamping.journal.Journal;
import id.pendamping.selection.Decrees;
import id.pendamping.shared.Act;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The registration portal tells what changed about a member; once the decree is ratified only an amendment can. */
@Component
class RegistrationReport implements OutsideSystem.Report {

    /** What the portal says. */
    record Updated(int member, MemberUpdated.Change change, LocalDate since) {}

    private final OutsideReports reports;
    private final Forms forms;
    private final Decrees decrees;
    private final Journal journal;

    RegistrationReport(OutsideReports reports, Forms forms, Decrees decrees, Journal journal) {
        this.reports = reports;
        this.forms = forms;
        this.decrees = decrees;
        this.journal = journal;
    }

    @Override
    public Reception take(InboundEvent event, Act act) {
        journal.lock(event.caseId().subject());
        boolean isRatified = decrees.of(event.caseId())
                .filter(decree -> decree.ratifiedOn() != null)
                .isPresent();
        return isRatified
                ? Reception.refused("refusal.inbound.decreed", event.number())
                : Reception.of(forms.read(Updated.class, event.data())
                        .then(updated -> reports.memberUpdated(
                                event.caseId(), updated.member(), updated.change(), updated.since(), act)));
    }
}
