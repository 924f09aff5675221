package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.MoneyPlace;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened to the payments of one case, held by the rules that the tables hold. */
final class InMemoryTransfers implements TransferStore {

    private final Map<String, Made> made = new LinkedHashMap<>();
    private final List<Returned> returns = new ArrayList<>();
    private final List<RecordReturn.Command> told = new ArrayList<>();
    private final List<Credit> credits = new ArrayList<>();
    private @Nullable Difference difference;
    private Rupiah fee = Rupiah.ZERO;
    private Rupiah excess = Rupiah.ZERO;
    private int triedAgain;

    void paid(String sp2dNumber, LocalDate on, Rupiah gross) {
        made.put(sp2dNumber, new Made(sp2dNumber, on, gross, gross, Rupiah.ZERO));
    }

    Rupiah out() {
        return made.values().stream().map(Made::out).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    Rupiah disbursed() {
        return out().minus(fee).plus(excess);
    }

    @Override
    public Optional<Made> made(CaseId caseId, String sp2dNumber) {
        return Optional.ofNullable(made.get(sp2dNumber))
                .map(one -> new Made(one.sp2dNumber(), one.paidOn(), one.gross(), one.out(), excess));
    }

    @Override
    public boolean knows(CaseId caseId, RecordReturn.Command notice, boolean isOutside) {
        return told.stream()
                .anyMatch(back -> back.sp2dNumber().equals(notice.sp2dNumber())
                        && back.amount().equals(notice.amount())
                        && back.noticeDate().equals(notice.noticeDate())
                        && (notice.reference() == null || notice.reference().equals(back.reference())));
    }

    @Override
    public void giveBack(CaseId caseId, RecordReturn.Command notice) {
        told.add(notice);
        returns.add(new Returned(notice.sp2dNumber(), notice.amount(), notice.why(), notice.noticeDate(), null));
        made.computeIfPresent(notice.sp2dNumber(), (number, one) -> {
            Rupiah first = notice.amount().atMost(one.out());
            excess = excess.minus(notice.amount().minus(first));
            return new Made(number, one.paidOn(), one.gross(), one.out().minus(first), Rupiah.ZERO);
        });
    }

    @Override
    public List<Returned> returns(CaseId caseId) {
        return List.copyOf(returns);
    }

    @Override
    public int failures(CaseId caseId) {
        return (int) made.values().stream().filter(one -> one.out().isZero()).count();
    }

    @Override
    public void correctedBy(CaseId caseId, String letterNumber, LocalDate letterDate) {
        returns.replaceAll(back -> new Returned(
                back.sp2dNumber(),
                back.amount(),
                back.reason(),
                back.noticeDate(),
                back.letterNumber() == null ? letterNumber : back.letterNumber()));
    }

    @Override
    public void differ(CaseId caseId, Difference said, String saidBy) {
        if (difference != null && difference.isOpen()) {
            throw new IllegalStateException("one difference at a time");
        }
        difference = said;
    }

    @Override
    public Optional<Difference> difference(CaseId caseId) {
        return Optional.ofNullable(difference);
    }

    @Override
    public void settle(CaseId caseId, String decision, Rupiah borne, Rupiah beyond, String decidedBy) {
        if (difference != null) {
            difference = new Difference(
                    difference.expected(), difference.arrived(), difference.cause(), difference.saidOn(), decision);
        }
        fee = fee.plus(borne);
        excess = excess.plus(beyond);
    }

    @Override
    public boolean knows(CaseId caseId, Credit credit) {
        return credits.contains(credit);
    }

    @Override
    public boolean knowsOther(CaseId caseId, Credit credit) {
        return credit.reference() != null
                && credits.stream()
                        .anyMatch(one -> one.reference() != null
                                && !one.reference().equals(credit.reference())
                                && one.sp2dNumber().equals(credit.sp2dNumber()));
    }

    @Override
    public Rupiah credited(CaseId caseId, String sp2dNumber) {
        return credits.stream()
                .filter(one -> one.sp2dNumber().equals(sp2dNumber) && one.creditedTo() == TransferCredited.Whose.GROUP)
                .map(Credit::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    @Override
    public void credit(CaseId caseId, Credit credit, boolean replacing) {
        if (replacing) {
            credits.removeIf(one -> one.sp2dNumber().equals(credit.sp2dNumber()));
        }
        credits.add(credit);
    }

    @Override
    public int triedAgain(CaseId caseId) {
        return triedAgain;
    }

    @Override
    public void decide(CaseId caseId, FailedTransferDecided.Verdict verdict, String decidedBy) {
        triedAgain += verdict == FailedTransferDecided.Verdict.AGAIN ? 1 : 0;
    }

    @Override
    public List<MoneyPlace> places(CaseId caseId) {
        return List.of();
    }
}
