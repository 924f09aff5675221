package id.pendamping.monitoring;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.Map;

/**
 * The monitoring team has seen the business; turnover in rupiah per month.
 *
 * @param last whether no further visit follows
 */
@FactType("business-monitored")
public record BusinessMonitored(
        CaseId caseId, int round, Business business, long turnover, int workers, LocalDate visitedOn, boolean last)
        implements CaseFact {

    /** How the business was found. */
    public enum Business {
        ACTIVE,
        DORMANT,
        FAILED
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("monitoring", last ? "DONE" : "MORE");
    }
}
