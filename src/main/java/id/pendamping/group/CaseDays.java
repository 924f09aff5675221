package id.pendamping.group;

import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days of a case, by the calendar where its group lives. */
@Component
public class CaseDays {

    private final Groups groups;
    private final Regions regions;
    private final Clock clock;

    public CaseDays(Groups groups, Regions regions, Clock clock) {
        this.groups = groups;
        this.regions = regions;
        this.clock = clock;
    }

    /** The day on which somebody does something. */
    public LocalDate of(CaseId caseId, Act act) {
        return of(caseId, act.when());
    }

    public LocalDate of(CaseId caseId, Instant moment) {
        return regions.dayIn(groups.get(caseId).regency(), moment);
    }

    public LocalDate today(CaseId caseId) {
        return of(caseId, clock.instant());
    }
}
