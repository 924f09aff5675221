package id.pendamping.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The programme's settings; read often, cached, changed rarely. */
public interface Programme {

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

    /** How reports of the year are timed. */
    ReportTiming reportTiming(int year);

    /** A further number that the year, or the latest year before it, sets under this name. */
    Optional<Integer> term(int year, String name);

    /** The latest day that a step or a report of any year may last to when it begins on {@code from}. */
    LocalDate latestDeadline(LocalDate from);

    /** Sets up a year, its phases and its deadlines, copied from {@code model} where not given. Repeatable. */
    void setUp(ProgrammeYear year, List<Phase> phases);
}
