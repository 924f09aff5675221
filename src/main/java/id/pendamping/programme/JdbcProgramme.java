package id.pendamping.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Settings in the database, held in memory until they are set up anew. */
@Repository
class JdbcProgramme implements Programme {

    private final ProgrammeTables tables;
    private final Editions editions;
    private final WorkingDays workingDays;

    JdbcProgramme(ProgrammeTables tables, Editions editions, WorkingDays workingDays) {
        this.tables = tables;
        this.editions = editions;
        this.workingDays = workingDays;
    }

    @Override
    public Edition edition(int year, LocalDate on) {
        return editions.all().on(year, on);
    }

    @Override
    public ProgrammeYear year(Edition edition) {
        return editions.of(edition).year(edition.year());
    }

    @Override
    public List<ProgrammeYear> years() {
        Map<Integer, ProgrammeYear> latest = new TreeMap<>();
        editions.all()
                .numbers()
                .forEach((edition, numbers) -> latest.put(edition.year(), numbers.year(edition.year())));
        return new ArrayList<>(latest.values());
    }

    @Override
    public Phase phase(UUID phaseId) {
        return editions.all().phases().stream()
                .filter(phase -> phase.id().equals(phaseId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No phase " + phaseId));
    }

    @Override
    public Optional<Phase> phase(int year, int ordinal) {
        return editions.all().phases().stream()
                .filter(phase -> phase.year() == year && phase.ordinal() == ordinal)
                .findFirst();
    }

    @Override
    public List<Phase> phases() {
        return editions.all().phases();
    }

    @Override
    public Optional<Integer> deadlineDays(Edition edition, String step) {
        return editions.of(edition).deadline(step);
    }

    @Override
    public ReportTiming reportTiming(Edition edition) {
        return editions.of(edition).timing();
    }

    @Override
    public Optional<Integer> term(Edition edition, String name) {
        return editions.of(edition).term(name);
    }

    @Override
    public Numbers numbers(Edition edition) {
        return editions.of(edition);
    }

    @Override
    public Map<String, LocalDate> latestDeadlines(LocalDate from) {
        Map<String, LocalDate> latest = new TreeMap<>();
        editions.all().numbers().forEach((edition, numbers) -> {
            ProgrammeYear year = numbers.year(edition.year());
            latest.merge(REPORT, from.plusDays(year.spendingDays() + year.reportingDays()), JdbcProgramme::later);
            numbers.byName().forEach((name, days) -> {
                if (name.startsWith(Numbers.STEP)) {
                    latest.merge(
                            name.substring(Numbers.STEP.length()),
                            workingDays.after(from, days.intValueExact()),
                            JdbcProgramme::later);
                }
            });
        });
        return latest;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public boolean anySets(Collection<String> names) {
        return editions.all().numbers().values().stream().anyMatch(numbers -> names.stream()
                .anyMatch(name -> numbers.term(name).orElse(0) > 0));
    }

    @Override
    @Transactional
    public void adopt(NewEdition wanted, String approvedBy, Instant at) {
        tables.save(wanted, approvedBy, at);
        wanted.phases().forEach(tables::save);
        editions.forgetAfterCommit();
    }

    @Override
    @Transactional
    public void setUp(ProgrammeYear year, List<Phase> phases) {
        setUp(year, phases, Map.of());
    }

    @Override
    @Transactional
    public void setUp(ProgrammeYear year, List<Phase> phases, Map<String, Integer> terms) {
        tables.save(year);
        terms.forEach((term, value) -> tables.save(year.year(), term, value));
        phases.forEach(tables::save);
        editions.forgetAfterCommit();
    }
}
