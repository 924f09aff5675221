package id.pendamping.filing;

import id.pendamping.access.Account;
import id.pendamping.bulk.BackgroundWork;
import id.pendamping.bulk.BulkWork;
import java.util.List;
import org.springframework.stereotype.Component;

/** Archives in the list of work in the background. */
@Component
class FilingLines implements BackgroundWork {

    private final FilingStore store;

    FilingLines(FilingStore store) {
        this.store = store;
    }

    @Override
    public List<Line> latest(Account account, int limit) {
        boolean ofEverybody = BulkWork.isSupervisor(account) && account.scope().isEverywhere();
        List<Filing> latest = ofEverybody ? store.latest(limit) : store.sentBy(account.id(), limit);
        return latest.stream().map(filing -> line(filing, account)).toList();
    }

    private static Line line(Filing filing, Account account) {
        return new Line(
                "filing.work",
                filing.fileName(),
                filing.sentBy().equals(account.id()) ? "/filings/" + filing.id() : null,
                filing.sentAt(),
                filing.sentBy(),
                State.valueOf(filing.state().name()),
                filing.done(),
                filing.total());
    }
}
