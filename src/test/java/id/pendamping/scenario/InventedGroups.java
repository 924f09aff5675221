package id.pendamping.scenario;

import id.pendamping.demo.Cast;
import id.pendamping.demo.sample.Samples;
import id.pendamping.group.Registration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a test run, one after the other. No two of a fork share a name, a person or an account, as groups that each
 * test draws for itself do now and then.
 */
public final class InventedGroups {

    private static final Samples SAMPLES = new Samples(2023, 2023, 3);

    private InventedGroups() {}

    /** A group of the first regency. */
    public static Registration next() {
        return next(1).get(0);
    }

    /** This many groups, spread over the regencies as evenly as they go. */
    public static synchronized List<Registration> next(int count) {
        List<Registration> groups = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            groups.add(SAMPLES.group(Cast.REGENCIES.get((int) ((long) i * Cast.REGENCIES.size() / count))));
        }
        return groups;
    }

    /** A group of the first regency that registers for another phase. */
    public static Registration ofPhase(int phase) {
        Registration group = next();
        return with(group, phase, group.name(), group.village());
    }

    /** This many, spread over the regencies. */
    public static List<Registration> ofPhase(int phase, int count) {
        return next(count).stream()
                .map(group -> with(group, phase, group.name(), group.village()))
                .toList();
    }

    /** A group of the first regency under this name. */
    public static Registration named(String name) {
        Registration group = next();
        return with(group, group.phase(), name, group.village());
    }

    /** A group that lives in this village, by its ten digits. */
    public static Registration livingIn(String village) {
        Registration group = next();
        return with(group, group.phase(), group.name(), village);
    }

    /** Another group of the same village. */
    public static Registration neighbourOf(Registration group) {
        Registration other = next();
        return with(other, other.phase(), other.name(), group.village());
    }

    private static Registration with(
            Registration group, @Nullable Integer phase, @Nullable String name, @Nullable String village) {
        return new Registration(
                group.programmeYear(),
                phase,
                name,
                group.businessType(),
                village == null ? group.regency() : village.substring(0, 4),
                group.district(),
                village,
                group.hamlet(),
                group.address(),
                group.latitude(),
                group.longitude(),
                group.formedOn(),
                group.title(),
                group.summary(),
                group.requested(),
                group.device(),
                group.account(),
                group.members(),
                group.lines());
    }
}
