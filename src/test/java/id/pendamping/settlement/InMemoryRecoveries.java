package id.pendamping.settlement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The recovery of one case. */
final class InMemoryRecoveries implements Recoveries {

    private final List<Letter> letters = new ArrayList<>();
    private @Nullable Order order;
    private @Nullable Proposal proposal;

    @Override
    public void order(CaseId caseId, String letterNumber, LocalDate letterDate, String orderedBy, LocalDate payBy) {
        order = new Order(letterNumber, letterDate, payBy);
    }

    @Override
    public Optional<Order> find(CaseId caseId) {
        return Optional.ofNullable(order);
    }

    @Override
    public void extend(CaseId caseId, LocalDate payBy) {
        order = find(caseId)
                .map(known -> new Order(known.letterNumber(), known.letterDate(), payBy))
                .orElseThrow();
    }

    @Override
    public void send(CaseId caseId, Letter letter) {
        letters.add(letter);
        extend(caseId, letter.payBy());
    }

    @Override
    public List<Letter> letters(CaseId caseId) {
        return List.copyOf(letters);
    }

    @Override
    public void propose(CaseId caseId, Rupiah amount, String proposedBy) {
        proposal = new Proposal(new UUID(9, 9), amount, proposedBy);
    }

    @Override
    public Optional<Proposal> proposal(CaseId caseId) {
        return Optional.ofNullable(proposal);
    }

    @Override
    public void approve(UUID decided, String documentNumber, LocalDate documentDate, String decidedBy) {
        proposal = null;
    }

    @Override
    public void refuse(UUID decided, String decidedBy) {
        proposal = null;
    }
}
