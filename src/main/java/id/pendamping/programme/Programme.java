package id.pendamping.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The programme's settings; read often, cached, changed rarely. What concerns a case goes by the edition it keeps. */
public interface Programme {

    /** Stands for the report among the deadlines of steps. */
    String REPORT = "report";

    /** The edition that holds for what is registered on this day. */
    Edition edition(int year, LocalDate on);

    /** Fails when it was never set up: nothing can be registered for such a year. */
    ProgrammeYear year(Edition edition);

    /** Each year as it was decided last. */
    List<ProgrammeYear> years();

    Phase phase(UUID phaseId);

    Optional<Phase> phase(int year, int ordinal);

    /** Latest first. */
    List<Phase> phases();

    /** How many working days the edition gives for the step; empty when it sets none. */
    Optional<Integer> deadlineDays(Edition edition, String step);

    /** How reports are timed. */
    ReportTiming reportTiming(Edition edition);

    /** A further number that the edition sets under this name. */
    Optional<Integer> term(Edition edition, String name);

    /** Whether any edition sets a further number under one of these names to more than nothing. */
    boolean anySets(Collection<String> names);

    /** Everything that the edition sets. */
    Numbers numbers(Edition edition);

    /**
     * How far a step, or a report under {@link #REPORT}, may last in any edition when it begins on {@code from}; by the
     * name of the step.
     */
    Map<String, LocalDate> latestDeadlines(LocalDate from);

    /**
     * An edition that was approved.
     *
     * @param based the edition that it was copied from
     */
    record NewEdition(Edition edition, Edition based, LocalDate since, Numbers numbers, List<Phase> phases) {}

    /** Takes an edition over, and its phases as they shall be. */
    void adopt(NewEdition wanted, String approvedBy, Instant at);

    /** Sets up a year and its phases; what it does not set is as in the year before. Repeatable. */
    void setUp(ProgrammeYear year, List<Phase> phases);

    /** The same with further numbers by their names. */
    void setUp(ProgrammeYear year, List<Phase> phases, Map<String, Integer> terms);
}
