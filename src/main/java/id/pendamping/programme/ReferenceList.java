package id.pendamping.programme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Lists that others decree and the programme goes by. They came with the program and are kept current by its ministry. */
public enum ReferenceList {
    HOLIDAYS,
    REGIONS,
    BANKS;

    /** As addresses name it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The list that addresses name so. */
    public static Optional<ReferenceList> ofPath(String path) {
        return Arrays.stream(values()).filter(list -> list.path().equals(path)).findFirst();
    }
}
