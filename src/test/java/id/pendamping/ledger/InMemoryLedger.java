package id.pendamping.ledger;

import id.pendamping.programme.LastDay;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The account of one case; {@link Rupiah} refuses what the table's checks refuse. */
public final class InMemoryLedger implements CaseLedger {

    private Balance balance = Balance.opening(Rupiah.ZERO);
    private @Nullable LastDay refundBy;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate claimedOn;
    private boolean closed;

    @Override
    public void open(CaseId caseId, Rupiah disbursed) {
        balance = Balance.opening(disbursed);
    }

    @Override
    public void openUnlessOpen(CaseId caseId, Rupiah disbursed) {
        if (balance.disbursed().isZero()) {
            open(caseId, disbursed);
        }
    }

    @Override
    public Balance accept(CaseId caseId, Rupiah accepted, Rupiah overpaid) {
        return book(
                new Balance(balance.disbursed(), accepted, balance.returned().minus(overpaid), balance.writtenOff()));
    }

    @Override
    public Balance giveBack(CaseId caseId, Rupiah amount) {
        return book(new Balance(
                balance.disbursed(), balance.accepted(), balance.returned().plus(amount), balance.writtenOff()));
    }

    @Override
    public Balance cameBack(CaseId caseId, Rupiah amount, Rupiah accepted, Rupiah overpaid, Rupiah recouped) {
        return book(new Balance(
                balance.disbursed().minus(amount),
                accepted,
                balance.returned().minus(overpaid),
                balance.writtenOff().minus(recouped)));
    }

    @Override
    public Balance cameMore(CaseId caseId, Rupiah amount) {
        return book(new Balance(
                balance.disbursed().plus(amount), balance.accepted(), balance.returned(), balance.writtenOff()));
    }

    @Override
    public Balance recoup(CaseId caseId, Rupiah amount) {
        return book(new Balance(
                balance.disbursed(),
                balance.accepted(),
                balance.returned().plus(amount),
                balance.writtenOff().minus(amount)));
    }

    @Override
    public Balance writeOff(CaseId caseId, Rupiah amount) {
        return book(new Balance(
                balance.disbursed(),
                balance.accepted(),
                balance.returned(),
                balance.writtenOff().plus(amount)));
    }

    @Override
    public void setRefundBy(CaseId caseId, LastDay day) {
        refundBy = day;
    }

    @Override
    public Optional<LastDay> refundBy(CaseId caseId) {
        return Optional.ofNullable(refundBy);
    }

    @Override
    public void claim(CaseId caseId, LocalDate day) {
        claimedOn = claimedOn == null ? day : claimedOn;
    }

    @Override
    public Optional<LocalDate> claimedOn(CaseId caseId) {
        return Optional.ofNullable(claimedOn);
    }

    @Override
    public boolean isClaimedOrEven(CaseId caseId) {
        return claimedOn != null || balance.outstanding().isZero();
    }

    @Override
    public Optional<LocalDate> closedOn(CaseId caseId) {
        return Optional.ofNullable(closedOn);
    }

    @Override
    public void close(CaseId caseId, LocalDate day) {
        if (!balance.outstanding().isZero()) {
            throw new IllegalStateException("outstanding");
        }
        closed = true;
        closedOn = day;
    }

    @Override
    public Balance of(CaseId caseId) {
        return balance;
    }

    public boolean isClosed() {
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
