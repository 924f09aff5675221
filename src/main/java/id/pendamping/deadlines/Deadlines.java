package id.pendamping.deadlines;

import id.pendamping.shared.CaseId;
import id.pendamping.suspension.HeldDates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last days of reports. */
public interface Deadlines {

    /** Empty before the funds have arrived. */
    Optional<Deadline> of(CaseId caseId);

    /** Empty before the funds have arrived. */
    Optional<LocalDate> dueOn(CaseId caseId);

    /**
     * The last day of one report.
     *
     * @param term 0 for the time that rule D4 gives, one more for every revision
     * @param begunOn since when the last day is what it is
     * @param termBegunOn since when the group has the report again; null in the first term
     * @param revisionDueOn what a revision began with, before pauses
     * @param inHand whether the report is with the group and its mentor, not handed in
     */
    record Deadline(
            LocalDate dueOn,
            int term,
            LocalDate begunOn,
            @Nullable LocalDate termBegunOn,
            @Nullable LocalDate revisionDueOn,
            int extensionDays,
            boolean inHand,
            List<Pause> pauses) {

        public int pauseDays() {
            return pauses.stream().mapToInt(Pause::days).sum();
        }

        int pauseDaysOfTerm() {
            return pauses.stream()
                    .filter(pause -> pause.term() == term)
                    .mapToInt(Pause::days)
                    .sum();
        }

        /** The pause in which the day lies. */
        public Optional<Pause> pauseOn(LocalDate day) {
            return pauses.stream().filter(pause -> pause.covers(day)).findFirst();
        }
    }

    /**
     * Days on which the clock stands still, both included.
     *
     * @param ofSuspension whether the case was suspended; else there is a statement of force majeure
     */
    record Pause(
            LocalDate from,
            LocalDate until,
            int term,
            String statementNumber,
            LocalDate statementDate,
            boolean ofSuspension) {

        private static final String NO_STATEMENT = "-";

        public Pause(LocalDate from, LocalDate until, int term, String statementNumber, LocalDate statementDate) {
            this(from, until, term, statementNumber, statementDate, false);
        }

        /** Those days of it from one up to the day on which the case goes on. */
        static Pause of(HeldDates.Pause stood, LocalDate from, LocalDate goesOn, int term) {
            LocalDate until = goesOn.minusDays(1);
            HeldDates.Statement statement = stood.statement();
            return statement == null
                    ? new Pause(from, until, term, NO_STATEMENT, from, true)
                    : new Pause(from, until, term, statement.number(), statement.date());
        }

        public int days() {
            return Math.toIntExact(ChronoUnit.DAYS.between(from, until)) + 1;
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }
}
