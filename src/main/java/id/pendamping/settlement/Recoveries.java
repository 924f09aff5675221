package id.pendamping.settlement;

import id.pendamping.ledger.Ledger;
import id.pendamping.programme.LastDay;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders to pay back, the letters that follow, and what is given up. */
interface Recoveries {

    /** An order to pay back; {@code lettersBefore} had demanded by earlier ones. */
    record Order(String letterNumber, LocalDate letterDate, LastDay last, int lettersBefore) {

        LocalDate payBy() {
            return last.on();
        }
    }

    /** What a demand letter demands. */
    enum Claim {
        /** The remainder of an accepted report. */
        REFUND,
        /** What an order to pay back demands. */
        RECOVERY
    }

    /** A demand letter; {@code money} is the account on its day, missing on older ones. */
    record Letter(int number, LocalDate sentOn, LocalDate payBy, Rupiah outstanding, Ledger.@Nullable Balance money) {}

    /** A proposal to give up what is outstanding. */
    record Proposal(UUID id, Rupiah amount, String proposedBy) {}

    /** {@code recall}: only acceptance that was taken back. */
    void order(
            CaseId caseId, String letterNumber, LocalDate letterDate, String orderedBy, LastDay last, boolean recall);

    /** The latest. */
    Optional<Order> find(CaseId caseId);

    void extend(CaseId caseId, LastDay last);

    void send(CaseId caseId, Claim claim, Letter letter);

    /** How many letters went out. */
    int sent(CaseId caseId, Claim claim);

    /** The last ones, in their order. */
    List<Letter> letters(CaseId caseId, Claim claim);

    void propose(CaseId caseId, Rupiah amount, String proposedBy);

    Optional<Proposal> proposal(CaseId caseId);

    void approve(UUID proposal, String documentNumber, LocalDate documentDate, String decidedBy);

    void refuse(UUID proposal, String decidedBy);

    /** Nothing is left that could be given up; harmless when nothing was proposed. */
    void drop(CaseId caseId);
}
