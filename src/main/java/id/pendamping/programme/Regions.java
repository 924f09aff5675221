package id.pendamping.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Provinces, and their regencies and cities; reference data, held in memory. */
public interface Regions {

    /** In the west, and at the ministry. */
    ZoneId WIB = ZoneId.of("Asia/Jakarta");

    /** In the middle. */
    ZoneId WITA = ZoneId.of("Asia/Makassar");

    /** In the east. */
    ZoneId WIT = ZoneId.of("Asia/Jayapura");

    /** Also one that has ended: groups lie there. */
    Optional<Region> find(String code);

    /** One that can be chosen today, and so can its province. */
    Optional<Region> findOpen(String code);

    List<Region> provinces();

    /** The regencies and cities of one province, by code. */
    List<Region> regencies(String province);

    /** The name, or the code itself where the region is unknown. */
    default String nameOf(String code) {
        return find(code).map(Region::name).orElse(code);
    }

    /** The zone people live by where the region lies; the ministry's where there is no region or it is unknown. */
    default ZoneId zoneOf(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(this::find).map(Region::zone).orElse(WIB);
    }

    /** The day it is at that moment where the region lies. */
    default LocalDate dayIn(@Nullable String code, Instant moment) {
        return LocalDate.ofInstant(moment, zoneOf(code));
    }
}
