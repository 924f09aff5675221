package id.pendamping.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Settings in the database, held in memory until they are set up anew. */
@Repository
class JdbcProgramme implements Programme {

    private final ProgrammeTables tables;
    private final WorkingDays workingDays;
    private volatile @Nullable ProgrammeSettings settings;

    JdbcProgramme(ProgrammeTables tables, WorkingDays workingDays) {
        this.tables = tables;
        this.workingDays = workingDays;
    }

    @Override
    public ProgrammeYear year(int year) {
        return settings().years().stream()
                .filter(candidate -> candidate.year() == year)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Programme year " + year + " is not set up"));
    }

    @Override
    public List<ProgrammeYear> years() {
        return settings().years();
    }

    @Override
    public Phase phase(UUID phaseId) {
        return settings().phases().stream()
                .filter(phase -> phase.id().equals(phaseId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No phase " + phaseId));
    }

    @Override
    public Optional<Phase> phase(int year, int ordinal) {
        return settings().phases().stream()
                .filter(phase -> phase.year() == year && phase.ordinal() == ordinal)
                .findFirst();
    }

    @Override
    public List<Phase> phases() {
        return settings().phases();
    }

    @Override
    public Optional<LocalDate> deadline(int year, String step, LocalDate from) {
        return deadlineDays(year, step).map(days -> workingDays.after(from, days));
    }

    @Override
    public Optional<Integer> deadlineDays(int year, String step) {
        return Optional.ofNullable(
                settings().deadlines().getOrDefault(year, Map.of()).get(step));
    }

    @Override
    public ReportTiming reportTiming(int year) {
        return Objects.requireNonNull(
                settings().timings().get(year), () -> "Programme year " + year + " does not time its reports");
    }

    @Override
    public Optional<Integer> term(int year, String name) {
        return settings().terms().headMap(year, true).descendingMap().values().stream()
                .map(terms -> terms.get(name))
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    public Map<String, LocalDate> latestDeadlines(LocalDate from) {
        Map<String, LocalDate> latest = new TreeMap<>();
        for (ProgrammeYear year : settings().years()) {
            latest.merge(REPORT, from.plusDays(year.spendingDays() + year.reportingDays()), JdbcProgramme::later);
        }
        settings()
                .deadlines()
                .values()
                .forEach(steps -> steps.forEach(
                        (step, days) -> latest.merge(step, workingDays.after(from, days), JdbcProgramme::later)));
        return latest;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    @Transactional
    public void setUp(ProgrammeYear year, List<Phase> phases) {
        tables.save(year);
        phases.forEach(tables::save);
        tables.copyTimesTo(year.year());
        forgetAfterCommit();
    }

    /** Before the commit a reader would only remember the old settings again. */
    private void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                settings = null;
            }
        });
    }

    private ProgrammeSettings settings() {
        ProgrammeSettings known = settings;
        if (known == null) {
            known = tables.load();
            settings = known;
        }
        return known;
    }
}
