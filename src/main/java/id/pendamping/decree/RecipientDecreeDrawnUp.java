package id.pendamping.decree;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.UUID;

/** A decree was drawn up for a frozen list; {@code digest} is the SHA-256 of its number, date and annex. */
@FactType("recipient-decree-drawn-up")
@FactMeaning(by = Duty.COMMITMENT_OFFICER, decision = true)
public record RecipientDecreeDrawnUp(
        UUID decreeId,
        UUID phaseId,
        int list,
        String decreeNumber,
        LocalDate decreedOn,
        int groups,
        long amount,
        String digest)
        implements Fact {

    @Override
    public Subject subject() {
        return RecipientDecree.subject(decreeId);
    }
}
