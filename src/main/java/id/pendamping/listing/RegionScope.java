package id.pendamping.listing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The regions somebody works for, as a condition of a query. */
public final class RegionScope {

    private static final String PARAMETER = "regions";
    private static final int PROVINCE = 2;

    private final Set<String> codes;

    private RegionScope(Set<String> codes) {
        this.codes = codes;
    }

    /** Codes of provinces and regencies; none for the whole country. */
    public static RegionScope of(Collection<String> codes) {
        return new RegionScope(new TreeSet<>(codes));
    }

    public boolean isEverywhere() {
        return codes.isEmpty();
    }

    /** Whether at least a part of the province is among them. */
    public boolean touches(String province) {
        return isEverywhere() || codes.stream().anyMatch(code -> code.startsWith(province));
    }

    /** The condition over a column with the code of a regency; needs the {@link #parameters}. */
    public String covers(String regency) {
        return covers("left(" + regency + ", 2)", regency);
    }

    /** Where the code of the province has a column of its own. */
    public String covers(String province, String regency) {
        return isEverywhere()
                ? "true"
                : "(%1$s = any(:%3$s) or %2$s = any(:%3$s))".formatted(province, regency, PARAMETER);
    }

    /** The provinces that are covered whole. */
    public List<String> provinces() {
        return codes.stream().filter(code -> code.length() == PROVINCE).toList();
    }

    /** The regencies outside of them. */
    public List<String> regencies() {
        return codes.stream()
                .filter(code -> code.length() > PROVINCE && !codes.contains(code.substring(0, PROVINCE)))
                .toList();
    }

    public Map<String, Object> parameters() {
        return isEverywhere() ? Map.of() : Map.of(PARAMETER, codes.toArray(String[]::new));
    }
}
