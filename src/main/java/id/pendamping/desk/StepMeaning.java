package id.pendamping.desk;

import id.pendamping.shared.Stage;
import java.util.Optional;

/**
 * What a step means for the way of a case.
 *
 * @param stage the stage in which a case is while it waits for the step; empty for subjects whose way has none
 * @param walksAgain the stage that the step sends the case back to; its fact belongs there and counts how often that was
 *     walked again
 * @param reachesItsStage whether the latest time that it was done is the day on which the case came to the end of its stage
 * @param decision whether the person decides by it
 * @param openWhileSuspended whether it goes on while its subject is suspended
 */
public record StepMeaning(
        Optional<Stage> stage,
        Optional<Stage> walksAgain,
        boolean reachesItsStage,
        boolean decision,
        boolean openWhileSuspended) {

    static StepMeaning in(Optional<Stage> stage) {
        return new StepMeaning(stage, Optional.empty(), false, false, false);
    }

    StepMeaning asDecision() {
        return new StepMeaning(stage, walksAgain, reachesItsStage, true, openWhileSuspended);
    }

    StepMeaning atTheEndOfItsStage() {
        return new StepMeaning(stage, walksAgain, true, decision, openWhileSuspended);
    }

    StepMeaning backTo(Stage earlier) {
        return new StepMeaning(stage, Optional.of(earlier), reachesItsStage, decision, openWhileSuspended);
    }

    StepMeaning evenWhileSuspended() {
        return new StepMeaning(stage, walksAgain, reachesItsStage, decision, true);
    }
}
