package id.pendamping.proof;

import id.pendamping.verifying.FaultWords;
import id.pendamping.verifying.LedgerCheck.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells who waits at a console how far the check has come, now and then; one that is over soon tells nothing. */
final class ProgressLines implements Progress {

    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private final PrintWriter beside;
    private final FaultWords words;
    private final Locale reader;
    private long entries;
    private long told = System.nanoTime();

    /** @param beside the answer, so that it stays alone */
    ProgressLines(PrintWriter beside, FaultWords words, Locale reader) {
        this.beside = beside;
        this.words = words;
        this.reader = reader;
    }

    @Override
    public void total(long all) {
        entries = all;
    }

    @Override
    public void read(long some) {
        tell("entries", some, entries);
    }

    @Override
    public void folded(int answered, int asked) {
        tell("tables", answered, asked);
    }

    private void tell(String what, long some, long all) {
        long now = System.nanoTime();
        if (now - told >= PAUSE) {
            told = now;
            beside.println(words.progress(what, some, all, reader));
            beside.flush();
        }
    }
}
