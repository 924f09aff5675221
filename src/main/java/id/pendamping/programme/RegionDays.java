package id.pendamping.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which day it is now. What happens to a case counts by the calendar where its group lives; what the ministry does for
 * all of them at once, such as opening a phase, goes by its own.
 */
@Component("days")
public class RegionDays {

    /** For a statement: the day that has begun in some region at least; the earliest one is {@link #FIRST}. */
    public static final String LAST = "cast(:dayInWit as date)";

    /** For a statement: the day that has begun everywhere, the ministry's. */
    public static final String FIRST = "cast(:dayInWib as date)";

    private static final String SQL = """
            (case when left(%1$s, 2) = any(string_to_array(:provincesInWit, ',')) then cast(:dayInWit as date)
            when left(%1$s, 2) = any(string_to_array(:provincesInWita, ',')) then cast(:dayInWita as date)
            else cast(:dayInWib as date) end)""";

    private static final String MOMENT = """
            cast(%2$s at time zone (case when left(%1$s, 2) = any(string_to_array(:provincesInWit, ',')) then '%3$s'
            when left(%1$s, 2) = any(string_to_array(:provincesInWita, ',')) then '%4$s' else '%5$s' end) as date)""";

    private final Regions regions;
    private final Clock clock;

    public RegionDays(Regions regions, Clock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    /** Today where the region lies; the ministry's day where there is no region. */
    public LocalDate today(@Nullable String region) {
        return regions.dayIn(region, clock.instant());
    }

    /** Today at the ministry. */
    public LocalDate atMinistry() {
        return today(null);
    }

    /** The day of a moment where the region lies. */
    public LocalDate of(Instant moment, @Nullable String region) {
        return regions.dayIn(region, moment);
    }

    /** The hour where the region lies. */
    public int hour(@Nullable String region) {
        return clock.instant().atZone(regions.zoneOf(region)).getHour();
    }

    /** For a statement: today where the region of this column lies. Needs {@link #parameters}. */
    public static String sql(String column) {
        return SQL.formatted(column);
    }

    /** For a statement: the day of a moment where the region of this column lies. Needs {@link #parameters}. */
    public static String sql(String column, String moment) {
        return MOMENT.formatted(column, moment, Regions.WIT, Regions.WITA, Regions.WIB);
    }

    /** What {@link #sql}, {@link #FIRST} and {@link #LAST} speak of. */
    public Map<String, Object> parameters() {
        Instant now = clock.instant();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("dayInWib", LocalDate.ofInstant(now, Regions.WIB));
        parameters.put("dayInWita", LocalDate.ofInstant(now, Regions.WITA));
        parameters.put("dayInWit", LocalDate.ofInstant(now, Regions.WIT));
        parameters.put("provincesInWita", provinces(Regions.WITA));
        parameters.put("provincesInWit", provinces(Regions.WIT));
        return parameters;
    }

    private String provinces(ZoneId zone) {
        return regions.provinces().stream()
                .filter(province -> province.zone().equals(zone))
                .map(Region::code)
                .collect(Collectors.joining(","));
    }
}
