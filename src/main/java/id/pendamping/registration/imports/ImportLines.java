package id.pendamping.registration.imports;

import id.pendamping.access.Account;
import id.pendamping.bulk.BackgroundWork;
import id.pendamping.bulk.BulkWork;
import java.util.List;
import org.springframework.stereotype.Component;

/** Imports in the list of work in the background; those of others only for supervisors of the whole country. */
@Component
class ImportLines implements BackgroundWork {

    private final Batches batches;

    ImportLines(Batches batches) {
        this.batches = batches;
    }

    @Override
    public List<Line> latest(Account account, int limit) {
        boolean ofEverybody = BulkWork.isSupervisor(account) && account.scope().isEverywhere();
        List<Batch> latest = ofEverybody ? batches.latest(limit) : batches.uploadedBy(account.id());
        return latest.stream().map(batch -> line(batch, account)).toList();
    }

    private static Line line(Batch batch, Account account) {
        return new Line(
                "registrations.import",
                batch.fileName(),
                batch.uploadedBy().equals(account.id()) ? "/registrations/" + batch.id() : null,
                batch.uploadedAt(),
                batch.uploadedBy(),
                State.valueOf(batch.state().name()),
                batch.done(),
                batch.groups());
    }
}
