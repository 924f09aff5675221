package id.pendamping.exports;

import id.pendamping.bulk.BackgroundJob;
import id.pendamping.bulk.Turn;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.proof.EntryLine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Writes the file of a phase, one case at a time. A file that was interrupted is written anew. */
@Component
class WritePhase implements BackgroundJob {

    static final String NAME = "phase-export";

    private static final Logger LOG = LoggerFactory.getLogger(WritePhase.class);
    private static final int PIECE = 1 << 20;
    private static final int TELL_EVERY = 25;
    private static final int MOST_FAILURES = 5;

    private final PhaseExportStore store;
    private final PhaseExportParts parts;
    private final JournalReader reader;
    private final long mostBytes;

    WritePhase(
            PhaseExportStore store,
            PhaseExportParts parts,
            JournalReader reader,
            @Value("${pendamping.exports.largest-file:1GB}") DataSize largestFile) {
        this.store = store;
        this.parts = parts;
        this.reader = reader;
        this.mostBytes = largestFile.toBytes();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Ran run(String id, Turn turn) {
        UUID export = UUID.fromString(id);
        if (turn.failures() >= MOST_FAILURES) {
            return givenUp(export, PhaseExports.State.FAILED);
        }
        Optional<PhaseExportStore.Order> order = store.attempt(export);
        if (order.isEmpty()) {
            return Ran.DONE;
        }
        parts.dropBefore(export, order.get().attempt());
        PhaseExportParts.Writer file = parts.new Writer(export, order.get().attempt());
        Cases cases = new Cases(reader, order.get().cases(), progress(export, order.get(), file, turn));
        try (OutputStream out = new BufferedOutputStream(file, PIECE)) {
            write(order.get().format(), cases, out);
            out.flush();
            store.complete(export, order.get().attempt(), file.bytes());
            return Ran.DONE;
        } catch (TooLarge e) {
            LOG.warn("The file of phase export {} would have more than {} bytes", id, mostBytes);
            return givenUp(export, PhaseExports.State.TOO_LARGE);
        } catch (CancellationException e) {
            return turn.isStopping() ? Ran.LEFT_OFF : Ran.DONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Ran givenUp(UUID export, PhaseExports.State state) {
        store.giveUp(export, state);
        parts.drop(export);
        return Ran.DONE;
    }

    private Runnable progress(UUID export, PhaseExportStore.Order order, PhaseExportParts.Writer file, Turn turn) {
        AtomicInteger read = new AtomicInteger();
        return () -> {
            if (file.bytes() > mostBytes) {
                throw new TooLarge();
            }
            boolean isOurs =
                    read.incrementAndGet() % TELL_EVERY != 0 || store.tell(export, order.attempt(), read.get());
            if (turn.isStopping() || !isOurs) {
                throw new CancellationException();
            }
        };
    }

    private static void write(PhaseFormat format, Cases cases, OutputStream out) throws IOException {
        switch (format) {
            case OCEL -> OcelLog.write(cases, out);
            case XES -> ExportCase.xes(cases, out);
            case ENTRIES ->
                cases.<IOException>each((caseId, entries) -> {
                    for (Recorded entry : entries) {
                        out.write((EntryLine.of(entry) + '\n').getBytes(StandardCharsets.UTF_8));
                    }
                });
        }
    }

    private static final class TooLarge extends RuntimeException {}
}
