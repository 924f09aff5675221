package id.pendamping.deadlines;

import id.pendamping.shared.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Keeps the last days of reports. */
interface DeadlineBook extends Deadlines {

    /** The first last day of the report since the funds arrived; {@code flag} says whether it lies beyond the end of the year. */
    void open(CaseId caseId, LocalDate begunOn, LocalDate dueOn, String flag);

    void extend(CaseId caseId, int days, LocalDate dueOn, LocalDate today);

    void pause(CaseId caseId, Pause pause, String by);

    void move(CaseId caseId, LocalDate dueOn, LocalDate begunOn);

    /** How the last day of the report came about; {@code pauseDays} are those of its present term. */
    record Counted(LocalDate dueOn, int term, LocalDate begunOn, int extensionDays, int pauseDays) {}

    /** Empty before the funds have arrived. */
    Optional<Counted> counted(CaseId caseId);

    /** The report has been handed in. */
    void handIn(CaseId caseId, Instant when);

    /** The report is back with the group, for a new term. */
    void revise(CaseId caseId, LocalDate dueOn, LocalDate today);
}
