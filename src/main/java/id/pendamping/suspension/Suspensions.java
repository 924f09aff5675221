package id.pendamping.suspension;

import id.pendamping.forms.Field;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** What other modules may ask and do about suspensions. */
public interface Suspensions {

    /** Why the inspectorate suspends a case. */
    record Begin(
            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String reason) {}

    /**
     * Suspends the case at once, for something that was found in the course of something else. Nothing happens where it is
     * suspended already, has ended, or walks by a model that knows no suspension.
     */
    void suspend(CaseId caseId, Suspension.Ground ground, String reason, Act act);

    /** The suspension that lasts. */
    Optional<Suspension> current(CaseId caseId);

    /** All of a case, latest first. */
    List<Suspension> of(CaseId caseId);
}
