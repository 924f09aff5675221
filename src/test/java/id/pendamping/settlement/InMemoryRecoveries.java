package id.pendamping.settlement;

import id.pendamping.programme.LastDay;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The recovery of one case. */
final class InMemoryRecoveries implements Recoveries {

    private final Map<Claim, List<Letter>> letters = new EnumMap<>(Claim.class);
    private @Nullable Order order;
    private @Nullable Proposal proposal;

    @Override
    public void order(
            CaseId caseId, String letterNumber, LocalDate letterDate, String orderedBy, LastDay last, boolean recall) {
        order = new Order(
                letterNumber, letterDate, last, letters(caseId, Claim.RECOVERY).size());
    }

    @Override
    public Optional<Order> find(CaseId caseId) {
        return Optional.ofNullable(order);
    }

    @Override
    public void extend(CaseId caseId, LastDay last) {
        order = find(caseId)
                .map(known -> new Order(known.letterNumber(), known.letterDate(), last, known.lettersBefore()))
                .orElseThrow();
    }

    @Override
    public void send(CaseId caseId, Claim claim, Letter letter) {
        letters.computeIfAbsent(claim, any -> new ArrayList<>()).add(letter);
    }

    @Override
    public int sent(CaseId caseId, Claim claim) {
        return letters(caseId, claim).size();
    }

    @Override
    public List<Letter> letters(CaseId caseId, Claim claim) {
        return List.copyOf(letters.getOrDefault(claim, List.of()));
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

    @Override
    public void drop(CaseId caseId) {
        proposal = null;
    }
}
