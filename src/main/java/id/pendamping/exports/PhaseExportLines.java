package id.pendamping.exports;

import id.pendamping.access.Account;
import id.pendamping.bulk.BackgroundWork;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import java.util.List;
import org.springframework.stereotype.Component;

/** The person's own files of phases in the list of work in the background. */
@Component
class PhaseExportLines implements BackgroundWork {

    private final PhaseExportStore store;
    private final Programme programme;

    PhaseExportLines(PhaseExportStore store, Programme programme) {
        this.store = store;
        this.programme = programme;
    }

    @Override
    public List<Line> latest(Account account, int limit) {
        return store.of(account, limit).stream()
                .map(run -> line(run, programme.phase(run.phaseId()), account))
                .toList();
    }

    private static Line line(PhaseExports.Run run, Phase phase, Account account) {
        return new Line(
                "exports.phase.title",
                run.format().fileOf(phase.year(), phase.ordinal()),
                "/exports",
                run.begunAt(),
                account.id(),
                switch (run.state()) {
                    case WAITING -> State.RUNNING;
                    case WRITTEN -> State.FINISHED;
                    case TOO_LARGE, FAILED -> State.FAILED;
                },
                run.cases(),
                run.total());
    }
}
