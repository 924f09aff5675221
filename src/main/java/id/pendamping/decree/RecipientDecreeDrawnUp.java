package id.pendamping.decree;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decree was drawn up for a frozen list, or an amendment of one; {@code digest} is the SHA-256 of its number, date and annex.
 *
 * @param amends the decree that an amendment changes
 * @param leaving groups that leave by an amendment
 */
@FactType("recipient-decree-drawn-up")
@FactMeaning(by = Duty.COMMITMENT_OFFICER, decision = true)
record RecipientDecreeDrawnUp(
        UUID decreeId,
        UUID phaseId,
        int list,
        String decreeNumber,
        LocalDate decreedOn,
        int groups,
        long amount,
        String digest,
        @Nullable UUID amends,
        @Nullable Integer leaving)
        implements Fact {

    static RecipientDecreeDrawnUp of(RecipientDecree decree) {
        return new RecipientDecreeDrawnUp(
                decree.id(),
                decree.phaseId(),
                decree.list(),
                decree.number(),
                decree.date(),
                decree.groups(),
                decree.amount().amount(),
                decree.digest(),
                decree.amends(),
                decree.isAmendment() ? decree.leaving() : null);
    }

    @Override
    public Subject subject() {
        return RecipientDecree.subject(decreeId);
    }
}
