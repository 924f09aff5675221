package id.pendamping.setback;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;

/** Force majeure is over before its last day, or nobody decides about it any more: the aid is demanded back, or the case has ended. */
@FactType("force-majeure-dropped")
@FactMeaning
public record ForceMajeureDropped(CaseId caseId, Cause cause, boolean granted, LocalDate fromOn, LocalDate untilOn)
        implements CaseFact {

    /** What it falls with. */
    public enum Cause {
        AID_DEMANDED,
        CASE_ENDED
    }

    /** Whether the case goes on, so that its model has to be told. */
    boolean isAidDemanded() {
        return cause == Cause.AID_DEMANDED;
    }
}
