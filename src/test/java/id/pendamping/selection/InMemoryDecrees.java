package id.pendamping.selection;

import id.pendamping.group.GroupSummary;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decrees that may name one case, under a ceiling. */
final class InMemoryDecrees implements DecreeBook {

    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Rupiah ceiling;
    private final int places;
    private @Nullable Recipient named;

    InMemoryDecrees(Rupiah ceiling) {
        this(ceiling, 10);
    }

    InMemoryDecrees(Rupiah ceiling, int places) {
        this.ceiling = ceiling;
        this.places = places;
    }

    @Override
    public Optional<Recipient> of(CaseId caseId) {
        return Optional.ofNullable(named);
    }

    @Override
    public Room room(UUID phaseId) {
        return named == null ? new Room(ceiling, places) : new Room(ceiling.minus(named.amount()), places - 1);
    }

    @Override
    public Paper paper(UUID phaseId, String number) {
        return new Paper(room(phaseId), number, dates.get(number));
    }

    @Override
    public void name(GroupSummary group, String number, LocalDate date, Rupiah amount, Act act) {
        dates.put(number, date);
        named = new Recipient(number, date, amount, null);
    }

    @Override
    public void ratify(CaseId caseId, LocalDate on, Act act) {
        Recipient before = Objects.requireNonNull(named);
        named = new Recipient(before.number(), before.date(), before.amount(), on);
    }

    @Override
    public void withdraw(CaseId caseId, Act act) {
        named = null;
    }

    @Override
    public void release(CaseId caseId, Act act) {
        named = null;
    }
}
