package id.pendamping.access;

import id.pendamping.listing.RegionScope;
import id.pendamping.shared.Actor;
import id.pendamping.shared.Duty;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who signs in.
 *
 * @param id stable, random, what the journal names
 * @param regions province or regency codes the person works for; empty means the whole country
 */
public record Account(String id, String login, String name, Set<Duty> duties, Set<String> regions) {

    public boolean holds(Duty duty) {
        return duties.contains(duty);
    }

    /** Whether the person is a mentor and holds no office, and so sees the pages for phones and only own cases. */
    public boolean isOnlyMentor() {
        return duties.equals(Set.of(Duty.MENTOR));
    }

    /** Whether the person works for the regency or province; null stands for the whole country. */
    public boolean covers(@Nullable String region) {
        return regions.isEmpty() || region != null && regions.stream().anyMatch(region::startsWith);
    }

    /** A region by whose clock the person lives; null for one who works for the whole country. */
    public @Nullable String home() {
        return regions.stream().min(Comparator.naturalOrder()).orElse(null);
    }

    /** The person's regions as a condition of a query. */
    public RegionScope scope() {
        return RegionScope.of(regions);
    }

    public Actor as(Duty duty) {
        return new Actor(id, duty);
    }
}
