package id.pendamping.programme;

import org.springframework.stereotype.Component;

/** What editions ask of reports. */
@Component
class KeptReportDemands implements ReportDemands.Book {

    private final Editions editions;

    KeptReportDemands(Editions editions) {
        this.editions = editions;
    }

    @Override
    public ReportDemands of(Edition edition) {
        return editions.of(edition).demands();
    }
}
