package id.pendamping.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.lifecycle.engine.DrawnModels;
import id.pendamping.lifecycle.models.ProcessDrawing;
import org.junit.jupiter.api.Test;

class FlowCountsTest {

    private static ProcessDrawing drawing(String model) {
        return DrawnModels.ofTheProgram().drawing(model);
    }

    @Test
    void tellsALoopFromTheStraightPath() {
        Walk walk = Walks.through(drawing("accountability"));

        assertThat(walk.flows())
                .containsEntry("due-set", 1)
                .containsEntry("compile", 2)
                .containsEntry("attested", 2)
                .containsEntry("attestation-refused", 0)
                .containsEntry("outcome-revision", 1)
                .containsEntry("outcome-acceptable", 0)
                .containsEntry("reviewed", 1);
    }

    @Test
    void countsADeadlineThatTookTheStepAway() {
        Walk walk = Walks.through(drawing("mentor-assignment"));

        assertThat(walk.flows())
                .containsEntry("answered", 1)
                .containsEntry("unanswered", 1)
                .containsEntry("lapsed", 1)
                .containsEntry("accepted", 1)
                .containsEntry("declined", 0)
                .containsEntry("another-wanted", 1);
    }

    @Test
    void countsWhatWasReturnedTwice() {
        Walk walk = Walks.through(drawing("selection"));

        assertThat(walk.flows())
                .containsEntry("verification-returned", 1)
                .containsEntry("screening-returned", 0)
                .containsEntry("sent-back-to-field", 1)
                .containsEntry("sent-back-to-officer", 1)
                .containsEntry("ratified", 0)
                .containsEntry("note-delay-of-verify-field", 1);
    }
}
