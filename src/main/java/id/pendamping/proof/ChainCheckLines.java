package id.pendamping.proof;

import id.pendamping.access.Account;
import id.pendamping.bulk.BackgroundWork;
import id.pendamping.bulk.BulkWork;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks of all chains in the list of work in the background. */
@Component
class ChainCheckLines implements BackgroundWork {

    private final ChainChecks checks;

    ChainCheckLines(ChainChecks checks) {
        this.checks = checks;
    }

    @Override
    public List<Line> latest(Account account, int limit) {
        return BulkWork.isSupervisor(account)
                ? checks.latest().stream()
                        .limit(limit)
                        .map(ChainCheckLines::line)
                        .toList()
                : List.of();
    }

    private static Line line(ChainChecks.Run run) {
        State over = run.isWhole() == null ? State.FAILED : State.FINISHED;
        return new Line(
                "proof.check",
                "",
                "/proof",
                run.begunAt(),
                run.begunBy(),
                run.isOver() ? over : State.RUNNING,
                run.entries(),
                run.total());
    }
}
