package id.pendamping.tracing.web;

import id.pendamping.access.Account;
import id.pendamping.desk.Desk;
import id.pendamping.worklist.WorkItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of a case's open tasks the reader may do now. */
final class MyTask {

    private MyTask() {}

    static @Nullable WorkItem of(Account account, List<WorkItem> waiting, Desk desk) {
        return waiting.stream()
                .filter(item -> desk.isFor(account, item) && !account.id().equals(item.barred()))
                .filter(item -> desk.standstill(item).isEmpty())
                .findFirst()
                .orElse(null);
    }
}
