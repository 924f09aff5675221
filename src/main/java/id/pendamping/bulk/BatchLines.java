package id.pendamping.bulk;

import id.pendamping.access.Account;
import java.util.List;
import org.springframework.stereotype.Component;

/** Batches in the list of work in the background. */
@Component
class BatchLines implements BackgroundWork {

    private final BulkWork work;

    BatchLines(BulkWork work) {
        this.work = work;
    }

    @Override
    public List<Line> latest(Account account, int limit) {
        return work.latest(account, limit).stream().map(BatchLines::line).toList();
    }

    private static Line line(Batch batch) {
        return new Line(
                batch.title(),
                "",
                "/batches/" + batch.id(),
                batch.askedAt(),
                batch.askedBy(),
                state(batch),
                batch.worked(),
                batch.total());
    }

    private static State state(Batch batch) {
        return switch (batch.state()) {
            case PREVIEW -> batch.isRehearsed() ? State.PAUSED : State.WAITING;
            case RUNNING -> State.RUNNING;
            case PAUSED -> State.PAUSED;
            case FINISHED -> State.FINISHED;
            case CANCELLED -> State.CANCELLED;
        };
    }
}
