package id.pendamping.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The 38 provinces and all regencies and cities; reference data, held in memory. */
public interface Regions {

    Optional<Region> find(String code);

    List<Region> provinces();

    /** The regencies and cities of one province, by code. */
    List<Region> regencies(String province);

    /** The name, or the code itself where the region is unknown. */
    default String nameOf(String code) {
        return find(code).map(Region::name).orElse(code);
    }

    /** The day it is at that moment where the region lies; by the capital's clock where the region is unknown. */
    default LocalDate dayIn(String code, Instant moment) {
        ZoneId zone = find(code).map(Region::zone).orElse(ZoneId.of("Asia/Jakarta"));
        return LocalDate.ofInstant(moment, zone);
    }
}
