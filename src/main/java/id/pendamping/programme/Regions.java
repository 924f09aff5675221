package id.pendamping.programme;

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
}
