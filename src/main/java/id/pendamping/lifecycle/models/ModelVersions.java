package id.pendamping.lifecycle.models;

import id.pendamping.shared.Act;
import id.pendamping.shared.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Versions of the models that cases still walk by, and moving them to the newest one. */
public interface ModelVersions {

    /** Subjects that walk by an older version than the newest. */
    record Behind(String model, int version, int newest, int cases) {}

    /**
     * What will become of a subject.
     *
     * @param now where it waits in the model
     * @param then where it will wait
     * @param unknown the place that the newest version does not have; such a subject cannot be moved
     */
    record Prediction(
            Subject subject,
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

    /** Subjects of the model that are behind, in the order of their ids. */
    List<Subject> behind(String model, int limit);

    /** Changes nothing. */
    Prediction predict(Subject subject, String model);

    /** Moves the subject and gives where it waits then. */
    List<String> move(Subject subject, String model, Act act);
}
