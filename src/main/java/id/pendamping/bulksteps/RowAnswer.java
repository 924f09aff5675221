package id.pendamping.bulksteps;

import id.pendamping.desk.Submission;
import id.pendamping.shared.Outcome;

/** What the desk says to one of many, as the row keeps it. */
public final class RowAnswer {

    private RowAnswer() {}

    public static Outcome of(Submission submission) {
        if (submission instanceof Submission.Refused refused) {
            return new Outcome.Refused(refused.refusals());
        }
        if (submission instanceof Submission.Moved) {
            return Outcome.refused("refusal.bulk.moved");
        }
        if (submission instanceof Submission.Forbidden forbidden) {
            return Outcome.refused(
                    forbidden.conflict().isPresent() ? "refusal.bulk.conflict" : "refusal.bulk.forbidden");
        }
        if (submission instanceof Submission.Unknown) {
            return Outcome.refused("refusal.bulk.unknown");
        }
        if (submission instanceof Submission.KeyReused) {
            throw new IllegalStateException("The key of a row was used for something else");
        }
        return Outcome.done();
    }
}
