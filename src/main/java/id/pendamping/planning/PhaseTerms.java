package id.pendamping.planning;

import id.pendamping.programme.Phase;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;

/** When a phase is open, for how many, and up to which sum. */
public record PhaseTerms(
        LocalDate opens, LocalDate closes, int groupQuota, int mentorQuota, Rupiah ceiling, String guideline) {

    static PhaseTerms of(Phase phase) {
        return new PhaseTerms(
                phase.opens(),
                phase.closes(),
                phase.groupQuota(),
                phase.mentorQuota(),
                phase.ceiling(),
                phase.guideline());
    }

    PhaseTerms laterBy(int years) {
        return new PhaseTerms(
                opens.plusYears(years), closes.plusYears(years), groupQuota, mentorQuota, ceiling, guideline);
    }
}
