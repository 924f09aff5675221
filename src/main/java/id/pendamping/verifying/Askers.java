package id.pendamping.verifying;

import id.pendamping.journal.LedgerDatabase;
import id.pendamping.scan.EntryScan.Address;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Connections that see one moment, and answer beside the rest of the check: each one question after the other. */
final class Askers implements AutoCloseable {

    /** One that is answered on whichever connection is free. */
    interface Question<T> {
        T ask(LedgerDatabase database) throws SQLException;
    }

    /** So that a large machine leaves connections to others. */
    private static final int MOST = 8;

    private static final int AT_ONCE = Math.min(MOST, Runtime.getRuntime().availableProcessors());

    private static final int TELL_MILLIS = 250;

    private final List<LedgerDatabase> all = new ArrayList<>();
    private final BlockingQueue<LedgerDatabase> free = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();

    /** @param moment that another connection sees until this has come back */
    Askers(Address address, String moment) throws SQLException {
        try {
            for (int one = 0; one < AT_ONCE; one++) {
                all.add(LedgerDatabase.at(address.url(), address.user(), address.password(), moment));
            }
        } catch (SQLException e) {
            close();
            throw e;
        }
        free.addAll(all);
    }

    <T> Future<T> ask(Question<T> question) {
        asked.incrementAndGet();
        return threads.submit(() -> {
            LedgerDatabase database = free.take();
            try {
                return question.ask(database);
            } finally {
                answered.incrementAndGet();
                free.add(database);
            }
        });
    }

    /** The answer; until it is there, {@code progress} hears how many of how many there are, and may end the waiting by a failure. */
    <T> T answer(Future<T> question, LedgerCheck.Progress progress) throws SQLException {
        while (true) {
            try {
                T answer = question.get(TELL_MILLIS, TimeUnit.MILLISECONDS);
                progress.folded(answered.get(), asked.get());
                return answer;
            } catch (TimeoutException e) {
                progress.folded(answered.get(), asked.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof SQLException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Questions that are still being answered are given up. */
    @Override
    public void close() throws SQLException {
        threads.shutdownNow();
        for (LedgerDatabase one : all) {
            if (free.contains(one)) {
                one.close();
            } else {
                one.abandon();
            }
        }
    }
}
