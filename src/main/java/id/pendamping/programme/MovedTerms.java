package id.pendamping.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which last days come out otherwise when holidays change, of terms that begin when the change holds. */
@Component
public class MovedTerms {

    private static final int LONGEST_TERM_DAYS = 200;

    /**
     * Terms of one length.
     *
     * @param steps that have it; empty for the report
     * @param beginnings on how many days such a term may begin and end otherwise
     * @param begun the first of them
     */
    public record Moved(
            int days, List<String> steps, int beginnings, LocalDate begun, LocalDate before, LocalDate after) {

        public boolean isOfReport() {
            return steps.isEmpty();
        }
    }

    private final Programme programme;
    private final ReferenceLists lists;

    MovedTerms(Programme programme, ReferenceLists lists) {
        this.programme = programme;
        this.lists = lists;
    }

    /** By their length, as the latest edition sets it; the report last. */
    public List<Moved> of(LocalDate since, List<ReferenceChange> changes) {
        List<LocalDate> changed = changes.stream()
                .filter(change -> change.code().length() > 4)
                .map(change -> LocalDate.parse(change.code()))
                .sorted()
                .toList();
        Optional<ProgrammeYear> latest = programme.years().stream().max(Comparator.comparing(ProgrammeYear::year));
        if (changed.isEmpty() || latest.isEmpty()) {
            return List.of();
        }
        FreeDays before = new FreeDays(lists.on(ReferenceList.HOLIDAYS, since));
        FreeDays after = before.with(changes);
        LocalDate early = changed.get(0).minusDays(LONGEST_TERM_DAYS);
        List<LocalDate> beginnings = (early.isAfter(since) ? early : since)
                .datesUntil(changed.get(changed.size() - 1).plusDays(1))
                .toList();
        List<Moved> moved = new ArrayList<>();
        stepsByLength(latest.get().year())
                .forEach((days, steps) -> add(
                        moved, moved(days, steps, beginnings, before, after, (free, day) -> free.after(day, days))));
        int report = latest.get().spendingDays() + latest.get().reportingDays();
        add(
                moved,
                moved(
                        report,
                        List.of(),
                        beginnings,
                        before,
                        after,
                        (free, day) -> free.onOrAfter(day.plusDays(report))));
        return moved;
    }

    private static void add(List<Moved> all, @Nullable Moved moved) {
        if (moved != null) {
            all.add(moved);
        }
    }

    private Map<Integer, List<String>> stepsByLength(int year) {
        Map<Integer, List<String>> steps = new TreeMap<>();
        programme.numbers(programme.edition(year, LocalDate.MAX)).byName().forEach((name, days) -> {
            if (name.startsWith(Numbers.STEP)) {
                steps.computeIfAbsent(days.intValueExact(), length -> new ArrayList<>())
                        .add(name.substring(Numbers.STEP.length()));
            }
        });
        return steps;
    }

    private static @Nullable Moved moved(
            int days,
            List<String> steps,
            List<LocalDate> beginnings,
            FreeDays before,
            FreeDays after,
            BiFunction<FreeDays, LocalDate, LocalDate> last) {
        List<LocalDate> otherwise = beginnings.stream()
                .filter(day -> !last.apply(before, day).equals(last.apply(after, day)))
                .toList();
        if (otherwise.isEmpty()) {
            return null;
        }
        LocalDate first = otherwise.get(0);
        return new Moved(days, steps, otherwise.size(), first, last.apply(before, first), last.apply(after, first));
    }
}
