package id.pendamping.mentoring;

import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.Optional;

/** The last day of a group's report, told by the module that keeps it: until then the group needs its mentor. */
@FunctionalInterface
public interface ReportDay {

    /** Empty before it is set. */
    Optional<LocalDate> of(CaseId caseId);
}
