package id.pendamping.lifecycle;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Versions of the models that cases still walk by, and moving cases to the newest one. */
public interface ModelVersions {

    /** Cases that walk by an older version than the newest. */
    record Behind(String model, int version, int newest, int cases) {}

    /**
     * What will become of a case.
     *
     * @param now where it waits in the model
     * @param then where it will wait
     * @param unknown the place that the newest version does not have; such a case cannot be moved
     */
    record Prediction(
            CaseId caseId,
            int from,
            int to,
            List<String> now,
            List<String> then,
            @Nullable String unknown) {

        public boolean movable() {
            return unknown == null;
        }
    }

    List<Behind> behind();

    /** Cases of the model that are behind, in the order of their ids. */
    List<CaseId> behind(String model, int limit);

    /** Changes nothing. */
    Prediction predict(CaseId caseId, String model);

    /** Moves the case and gives where it waits then. */
    List<String> move(CaseId caseId, String model, Act act);
}
