package id.pendamping.dossier;

import id.pendamping.journal.Recorded;
import id.pendamping.shared.Rupiah;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands after some of its entries, folded from the journal alone. What is not known yet is missing.
 *
 * @param aspects text, whole number, {@link Rupiah}, day or {@link ReportState} by aspect
 */
public record Standing(Map<Aspect, Object> aspects) {

    /** Before the first entry. */
    public static final Standing NOTHING = new Standing(Map.of());

    public Standing {
        aspects = Collections.unmodifiableMap(new EnumMap<>(aspects.isEmpty() ? new EnumMap<>(Aspect.class) : aspects));
    }

    /** What an entry changed; {@code from} is null where nothing was known before. */
    public record Change(
            Aspect aspect, @Nullable Object from, @Nullable Object to) {}

    /** After all of these. */
    public static Standing after(List<Recorded> entries) {
        Standing standing = NOTHING;
        for (Recorded entry : entries) {
            standing = standing.after(entry);
        }
        return standing;
    }

    /** After one entry more. */
    public Standing after(Recorded entry) {
        Map<Aspect, Object> next = new EnumMap<>(Aspect.class);
        next.putAll(aspects);
        new EntryReading(entry, next).apply();
        return new Standing(next);
    }

    public @Nullable Object get(Aspect aspect) {
        return aspects.get(aspect);
    }

    /** A sum; zero while none is known. */
    public Rupiah money(Aspect aspect) {
        return aspects.get(aspect) instanceof Rupiah sum ? sum : Rupiah.ZERO;
    }

    /** What is different here from before; a sum that was not known counts as zero. */
    public List<Change> since(Standing before) {
        List<Change> changes = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            Object from = before.get(aspect);
            Object to = get(aspect);
            boolean same = aspect.isMoney() ? before.money(aspect).equals(money(aspect)) : Objects.equals(from, to);
            if (!same) {
                changes.add(new Change(aspect, from, to));
            }
        }
        return changes;
    }
}
