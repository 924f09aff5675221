package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The account of one case; {@link Rupiah} refuses what the table's checks refuse. */
final class InMemoryLedger implements CaseLedger {

    private Balance balance = new Balance(Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO);
    private @Nullable LocalDate due;
    private String flag = "";
    private boolean closed;

    @Override
    public void open(CaseId caseId, Rupiah disbursed, LocalDate reportDue, String yearEnd) {
        balance = new Balance(disbursed, Rupiah.ZERO, Rupiah.ZERO);
        due = reportDue;
        flag = yearEnd;
    }

    @Override
    public Balance accept(CaseId caseId, Rupiah accepted) {
        return book(new Balance(balance.disbursed(), accepted, balance.returned()));
    }

    @Override
    public Balance giveBack(CaseId caseId, Rupiah amount) {
        return book(new Balance(
                balance.disbursed(), balance.accepted(), balance.returned().plus(amount)));
    }

    @Override
    public void close(CaseId caseId) {
        if (!balance.outstanding().isZero()) {
            throw new IllegalStateException("outstanding");
        }
        closed = true;
    }

    @Override
    public Balance of(CaseId caseId) {
        return balance;
    }

    @Override
    public Optional<LocalDate> reportDue(CaseId caseId) {
        return Optional.ofNullable(due);
    }

    String flag() {
        return flag;
    }

    boolean isClosed() {
        return closed;
    }

    private Balance book(Balance next) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        next.outstanding();
        balance = next;
        return next;
    }
}
