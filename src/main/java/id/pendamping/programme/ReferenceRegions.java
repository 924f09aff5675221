package id.pendamping.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Regions from the list that the ministry keeps, Kemendagri codes. */
@Component
class ReferenceRegions implements Regions {

    private static final Map<String, ZoneId> ZONES = Map.of("WIB", WIB, "WITA", WITA, "WIT", WIT);

    private record Read(NavigableMap<String, ReferenceEntry> lines, Map<String, Region> byCode) {}

    private final ReferenceLists lists;
    private final Clock clock;
    private volatile @Nullable Read last;

    ReferenceRegions(ReferenceLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public Optional<Region> find(String code) {
        return Optional.ofNullable(read().byCode().get(code));
    }

    @Override
    public Optional<Region> findOpen(String code) {
        LocalDate today = today();
        NavigableMap<String, ReferenceEntry> lines = read().lines();
        return find(code).filter(region -> !hasEnded(lines, code, today) && !hasEnded(lines, region.province(), today));
    }

    @Override
    public List<Region> provinces() {
        return read().byCode().values().stream().filter(Region::isProvince).toList();
    }

    @Override
    public List<Region> regencies(String province) {
        return read().byCode().values().stream()
                .filter(region -> !region.isProvince() && region.province().equals(province))
                .toList();
    }

    private static boolean hasEnded(Map<String, ReferenceEntry> lines, String code, LocalDate today) {
        ReferenceEntry line = lines.get(code);
        return line == null || line.hasEnded(today);
    }

    private LocalDate today() {
        return dayIn(null, clock.instant());
    }

    private Read read() {
        NavigableMap<String, ReferenceEntry> lines = lists.on(ReferenceList.REGIONS, today());
        Read known = last;
        if (known == null || known.lines() != lines) {
            known = new Read(lines, regions(lines));
            last = known;
        }
        return known;
    }

    /** A province stands before its regencies. */
    private static Map<String, Region> regions(NavigableMap<String, ReferenceEntry> lines) {
        Map<String, Region> regions = new LinkedHashMap<>();
        lines.forEach((code, line) -> {
            String zone = line.detail();
            Region province = regions.get(code.substring(0, 2));
            if (zone == null && province == null) {
                throw new IllegalStateException("Regency without province: " + code);
            }
            regions.put(
                    code,
                    new Region(
                            code,
                            line.name(),
                            zone == null ? Objects.requireNonNull(province).zone() : zone(zone)));
        });
        return regions;
    }

    private static ZoneId zone(String name) {
        ZoneId zone = ZONES.get(name);
        if (zone == null) {
            throw new IllegalStateException("Unknown time zone " + name);
        }
        return zone;
    }
}
