package id.pendamping.repair;

import id.pendamping.access.Account;
import id.pendamping.bulk.BackgroundWork;
import id.pendamping.shared.Duty;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Approved moves to a new model in the list of work in the background. */
@Component
class ModelMoveLines implements BackgroundWork {

    private final ModelMoves moves;

    ModelMoveLines(ModelMoves moves) {
        this.moves = moves;
    }

    @Override
    public List<Line> latest(Account account, int limit) {
        Stream<ModelMoves.Move> seen = account.holds(Duty.ADMINISTRATOR) ? moves.latest().stream() : Stream.empty();
        return seen.filter(move -> move.verdict() == Repairs.Verdict.APPROVED)
                .limit(limit)
                .map(this::line)
                .toList();
    }

    private Line line(ModelMoves.Move move) {
        List<ModelMoves.Count> counts = moves.counts(move);
        int left = ModelMoves.left(move, counts);
        int total = counts.stream().mapToInt(ModelMoves.Count::cases).sum();
        return new Line(
                "repair.models",
                move.reason(),
                "/repairs/models/" + move.id(),
                Objects.requireNonNull(move.decidedAt()),
                Objects.requireNonNull(move.decidedBy()),
                left > 0 ? State.RUNNING : State.FINISHED,
                total - left,
                total);
    }
}
