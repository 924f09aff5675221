package id.pendamping.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes of lists in memory, and the lists as they came with the program where nothing was changed. */
class InMemoryReferenceChanges implements KeptReferenceChanges {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2023-07-24T02:00:00Z"), Regions.WIB);

    private final List<Adopted> adopted = new ArrayList<>();

    InMemoryReferenceChanges(Adopted... adopted) {
        this.adopted.addAll(List.of(adopted));
    }

    @Override
    public List<Adopted> all() {
        return adopted.stream().sorted(Comparator.comparing(Adopted::since)).toList();
    }

    @Override
    public void add(Adopted change, String approvedBy, Instant at) {
        adopted.add(change);
    }

    ReferenceLists lists() {
        return new ReferenceLists(this);
    }

    static PublicServiceCalendar calendar() {
        return new PublicServiceCalendar(new InMemoryReferenceChanges().lists(), days());
    }

    static ReferenceBanks banks() {
        return new ReferenceBanks(new InMemoryReferenceChanges().lists(), days());
    }

    private static RegionDays days() {
        return new RegionDays(regions(), CLOCK);
    }

    static ReferenceRegions regions() {
        return new ReferenceRegions(new InMemoryReferenceChanges().lists(), CLOCK);
    }
}
