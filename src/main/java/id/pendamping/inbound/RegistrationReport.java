package id.pendamping.inbound;

import id.pendamping.group.MemberUpdated;
import id.pendamping.group.OutsideReports;
import id.pendamping.journal.Journal;
import id.pendamping.selection.Decrees;
import id.pendamping.shared.Act;
import id.pendamping.shared.Outcome;
import org.springframework.stereotype.Component;

/** The registration portal tells what changed about a member; once the decree is ratified only an amendment can. */
@Component
class RegistrationReport implements OutsideSystem.Report {

    private final OutsideReports reports;
    private final Decrees decrees;
    private final Journal journal;

    RegistrationReport(OutsideReports reports, Decrees decrees, Journal journal) {
        this.reports = reports;
        this.decrees = decrees;
        this.journal = journal;
    }

    @Override
    public Outcome take(InboundEvent event, Act act) {
        journal.lock(event.caseId().subject());
        boolean isRatified = decrees.of(event.caseId())
                .filter(decree -> decree.ratifiedOn() != null)
                .isPresent();
        return isRatified
                ? Outcome.refused("refusal.inbound.decreed", event.number())
                : reports.memberUpdated(
                        event.caseId(),
                        event.number("member"),
                        MemberUpdated.Change.valueOf(event.text("change")),
                        event.day("since"),
                        act);
    }
}
