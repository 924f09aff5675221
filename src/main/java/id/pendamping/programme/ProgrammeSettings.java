package id.pendamping.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;

/**
 * Everything that is set up for the programme.
 *
 * @param since the day from which an edition holds for what is registered; the first of a year holds from its beginning
 */
record ProgrammeSettings(NavigableMap<Edition, Numbers> numbers, Map<Edition, LocalDate> since, List<Phase> phases) {

    /** The edition that holds on a day; the first one for what came before any. */
    Edition on(int year, LocalDate day) {
        return numbers.headMap(new Edition(year, Integer.MAX_VALUE), true).descendingKeySet().stream()
                .filter(edition -> edition.year() == year)
                .filter(edition -> !since.getOrDefault(edition, LocalDate.MIN).isAfter(day))
                .findFirst()
                .orElse(Edition.first(year));
    }

    Numbers of(Edition edition) {
        return Objects.requireNonNull(numbers.get(edition), () -> "Not set up: " + edition);
    }
}
