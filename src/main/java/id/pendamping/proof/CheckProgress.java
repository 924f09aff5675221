package id.pendamping.proof;

import id.pendamping.bulk.Turn;
import id.pendamping.verifying.LedgerCheck.Progress;
import java.util.concurrent.CancellationException;

/** How far a check on the page has come: half of it is the entries, half the tables. It ends when the program does. */
final class CheckProgress implements Progress {

    private final ChainChecks checks;
    private final long check;
    private final Turn turn;
    private long entries;
    private double read;
    private double folded;
    private int answered;

    CheckProgress(ChainChecks checks, long check, Turn turn) {
        this.checks = checks;
        this.check = check;
        this.turn = turn;
    }

    @Override
    public void total(long all) {
        entries = all;
        checks.total(check, all);
    }

    @Override
    public void read(long some) {
        read = entries == 0 ? 1 : Math.min(1.0, (double) some / entries);
        tell();
    }

    @Override
    public void folded(int done, int asked) {
        folded = (double) done / asked;
        if (done > answered) {
            answered = done;
            tell();
        } else {
            goOn();
        }
    }

    private void tell() {
        checks.read(check, Math.round(entries * (read + folded) / 2));
        goOn();
    }

    private void goOn() {
        if (turn.isStopping()) {
            throw new CancellationException();
        }
    }
}
