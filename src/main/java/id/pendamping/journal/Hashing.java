package id.pendamping.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads the data of entries and computes their hashes on all cores, and hands them on in the order they were taken. */
final class Hashing implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private record Raw(Recorded entry, String data) {}

    /** Either an entry or where one is that cannot be read. */
    private record Read(@Nullable Hashed entry, String where) {}

    private final ExecutorService cores = Executors.newFixedThreadPool(CORES, work -> {
        Thread thread = new Thread(work, "hashing");
        thread.setDaemon(true);
        return thread;
    });
    private final Deque<Future<List<Read>>> underWay = new ArrayDeque<>();
    private final Consumer<Hashed> reader;
    private final Consumer<String> unreadable;
    private List<Raw> batch = new ArrayList<>(BATCH);

    Hashing(Consumer<Hashed> reader, Consumer<String> unreadable) {
        this.reader = reader;
        this.unreadable = unreadable;
    }

    void take(Recorded entry, String data) {
        batch.add(new Raw(entry, data));
        if (batch.size() == BATCH) {
            begin();
            if (underWay.size() > 2 * CORES) {
                hand(underWay.remove());
            }
        }
    }

    /** Hands on everything that was taken. */
    void flush() {
        begin();
        while (!underWay.isEmpty()) {
            hand(underWay.remove());
        }
    }

    @Override
    public void close() {
        cores.shutdownNow();
    }

    private void begin() {
        List<Raw> full = batch;
        batch = new ArrayList<>(BATCH);
        underWay.add(cores.submit(() -> full.stream().map(Hashing::read).toList()));
    }

    private void hand(Future<List<Read>> done) {
        try {
            for (Read read : done.get()) {
                if (read.entry() == null) {
                    unreadable.accept(read.where());
                } else {
                    reader.accept(read.entry());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while hashing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Read read(Raw raw) {
        try {
            return new Read(Hashed.of(raw.entry().withData(FactData.fromJson(raw.data()))), "");
        } catch (JacksonException e) {
            return new Read(null, "event " + raw.entry().eventId() + " cannot be read");
        }
    }
}
