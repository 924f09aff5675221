package id.pendamping.programme;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Regions from {@code provinces.csv} and {@code regencies.csv}, Kemendagri codes. */
@Component
class ReferenceRegions implements Regions {

    private static final Map<String, ZoneId> ZONES = Map.of("WIB", WIB, "WITA", WITA, "WIT", WIT);

    private final Map<String, Region> byCode = new LinkedHashMap<>();

    ReferenceRegions() {
        ReferenceFile.read("provinces.csv").forEach(row -> {
            String zone = row.getField("zone");
            byCode.put(row.getField("code"), new Region(row.getField("code"), row.getField("name"), zone(zone)));
        });
        ReferenceFile.read("regencies.csv").forEach(row -> {
            String code = row.getField("code");
            Region province = byCode.get(code.substring(0, 2));
            if (province == null) {
                throw new IllegalStateException("Regency without province: " + code);
            }
            byCode.put(code, new Region(code, row.getField("name"), province.zone()));
        });
    }

    @Override
    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public List<Region> provinces() {
        return byCode.values().stream().filter(Region::isProvince).toList();
    }

    @Override
    public List<Region> regencies(String province) {
        return byCode.values().stream()
                .filter(region -> !region.isProvince() && region.province().equals(province))
                .toList();
    }

    private static ZoneId zone(String name) {
        ZoneId zone = ZONES.get(name);
        if (zone == null) {
            throw new IllegalStateException("Unknown time zone " + name);
        }
        return zone;
    }
}
