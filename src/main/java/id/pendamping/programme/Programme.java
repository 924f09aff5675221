package id.pendamping.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The programme's settings; read often, cached, changed rarely. */
public interface Programme {

    /** Stands for the report among the deadlines of steps. */
    String REPORT = "report";

    /** Fails when the year was never set up: nothing can be registered for such a year. */
    ProgrammeYear year(int year);

    List<ProgrammeYear> years();

    Phase phase(UUID phaseId);

    Optional<Phase> phase(int year, int ordinal);

    /** Latest first. */
    List<Phase> phases();

    /**
     * Last day for the step when it begins on {@code from}, by the year's deadline table, in working days; empty when
     * the year sets none.
     */
    Optional<LocalDate> deadline(int year, String step, LocalDate from);

    /** How many working days the year gives for the step; empty when it sets none. */
    Optional<Integer> deadlineDays(int year, String step);

    /** How reports of the year are timed. */
    ReportTiming reportTiming(int year);

    /** A further number that the year, or the latest year before it, sets under this name. */
    Optional<Integer> term(int year, String name);

    /**
     * How far a step, or a report under {@link #REPORT}, may last in any year when it begins on {@code from}; by the name of
     * the step.
     */
    Map<String, LocalDate> latestDeadlines(LocalDate from);

    /** Sets up a year, its phases and its deadlines, copied from {@code model} where not given. Repeatable. */
    void setUp(ProgrammeYear year, List<Phase> phases);
}
