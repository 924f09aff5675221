package id.pendamping.programme;

import id.pendamping.programme.KeptReferenceChanges.Adopted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Holidays, regions and banks as they are on a day: as they came with the program, with what was approved since. They are
 * held in memory; {@link ProgrammeUpkeep} reads again what other nodes approved.
 */
@Component
public class ReferenceLists {

    private final KeptReferenceChanges changes;
    private volatile @Nullable Map<ReferenceList, NavigableMap<LocalDate, NavigableMap<String, ReferenceEntry>>> known;

    ReferenceLists(KeptReferenceChanges changes) {
        this.changes = changes;
    }

    /** The list by code as it is on the day. */
    public NavigableMap<String, ReferenceEntry> on(ReferenceList list, LocalDate day) {
        Map<ReferenceList, NavigableMap<LocalDate, NavigableMap<String, ReferenceEntry>>> all = known;
        return Objects.requireNonNull((all == null ? refresh() : all).get(list))
                .floorEntry(day)
                .getValue();
    }

    /** Takes over what was approved. */
    @Transactional
    public void adopt(
            ReferenceList list, LocalDate since, List<ReferenceChange> approved, String approvedBy, Instant at) {
        approved.forEach(
                change -> changes.add(new Adopted(list, since, change.code(), change.after()), approvedBy, at));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known = null;
            }
        });
    }

    Map<ReferenceList, NavigableMap<LocalDate, NavigableMap<String, ReferenceEntry>>> refresh() {
        Map<ReferenceList, NavigableMap<LocalDate, NavigableMap<String, ReferenceEntry>>> read =
                new EnumMap<>(ReferenceList.class);
        for (ReferenceList list : ReferenceList.values()) {
            read.put(list, new TreeMap<>(Map.of(LocalDate.MIN, ShippedLists.of(list))));
        }
        for (Adopted change : changes.all()) {
            NavigableMap<LocalDate, NavigableMap<String, ReferenceEntry>> days =
                    Objects.requireNonNull(read.get(change.list()));
            NavigableMap<String, ReferenceEntry> lines =
                    new TreeMap<>(days.lastEntry().getValue());
            if (change.entry() == null) {
                lines.remove(change.code());
            } else {
                lines.put(change.code(), change.entry());
            }
            days.put(change.since(), Collections.unmodifiableNavigableMap(lines));
        }
        known = read;
        return read;
    }
}
