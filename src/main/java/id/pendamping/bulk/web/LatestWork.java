package id.pendamping.bulk.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.bulk.BackgroundWork;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The latest work in the background of all features, as far as its reader may know of it. */
@Component
class LatestWork {

    private static final int LATEST = 50;

    private final List<BackgroundWork> features;
    private final CurrentAccount current;

    LatestWork(List<BackgroundWork> features, CurrentAccount current) {
        this.features = features;
        this.current = current;
    }

    /** Newest first. */
    List<BackgroundWork.Line> ofReader() {
        Account account = current.get();
        return features.stream()
                .flatMap(feature -> feature.latest(account, LATEST).stream())
                .sorted(Comparator.comparing(BackgroundWork.Line::begunAt).reversed())
                .limit(LATEST)
                .toList();
    }
}
