package id.pendamping.group;

import id.pendamping.programme.Bank;
import id.pendamping.programme.Banks;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Numbers;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import id.pendamping.programme.Region;
import id.pendamping.programme.Regions;
import id.pendamping.programme.ReportTiming;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A programme in memory: one phase of 2023, every regency that begins with 35, two banks. */
public final class Settings {

    public static final Phase PHASE = new Phase(
            new UUID(0, 3),
            2023,
            3,
            LocalDate.of(2023, 6, 1),
            LocalDate.of(2023, 8, 31),
            2_767,
            181,
            Rupiah.of(55_340_000_000L),
            "3/111/PK.03.00/III/2023");

    private Settings() {}

    public static Programme programme() {
        return new Programme() {
            @Override
            public Edition edition(int year, LocalDate on) {
                return Edition.first(year);
            }

            @Override
            public ProgrammeYear year(Edition edition) {
                return new ProgrammeYear(
                        edition.year(),
                        Rupiah.of(20_000_000),
                        10,
                        10,
                        17,
                        55,
                        55,
                        65,
                        2,
                        3,
                        30,
                        14,
                        10,
                        12,
                        15,
                        20,
                        3,
                        6,
                        2,
                        50);
            }

            @Override
            public List<ProgrammeYear> years() {
                return List.of(year(Edition.first(2023)));
            }

            @Override
            public Phase phase(UUID phaseId) {
                return PHASE;
            }

            @Override
            public Optional<Phase> phase(int year, int ordinal) {
                return Optional.of(PHASE).filter(phase -> phase.year() == year && phase.ordinal() == ordinal);
            }

            @Override
            public List<Phase> phases() {
                return List.of(PHASE);
            }

            @Override
            public Optional<Integer> deadlineDays(Edition edition, String step) {
                return Optional.empty();
            }

            @Override
            public ReportTiming reportTiming(Edition edition) {
                return new ReportTiming(
                        14,
                        90,
                        7,
                        Map.of(
                                ReportTiming.Rung.FIRST_REMINDER, -14,
                                ReportTiming.Rung.SECOND_REMINDER, -7,
                                ReportTiming.Rung.LAST_REMINDER, -1,
                                ReportTiming.Rung.FIRST_WARNING, 1,
                                ReportTiming.Rung.SECOND_WARNING, 14,
                                ReportTiming.Rung.THIRD_WARNING, 28,
                                ReportTiming.Rung.REFERRAL, 42,
                                ReportTiming.Rung.LAST_DATE, 70));
            }

            @Override
            public Optional<Integer> term(Edition edition, String name) {
                return Optional.empty();
            }

            @Override
            public Numbers numbers(Edition edition) {
                return new Numbers(new TreeMap<>());
            }

            @Override
            public Map<String, LocalDate> latestDeadlines(LocalDate from) {
                return Map.of(REPORT, from.plusDays(44), "verify-field", from.plusDays(14));
            }

            @Override
            public boolean anySets(Collection<String> names) {
                return false;
            }

            @Override
            public void adopt(NewEdition wanted, String approvedBy, Instant at) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void setUp(ProgrammeYear year, List<Phase> phases) {
                setUp(year, phases, Map.of());
            }

            @Override
            public void setUp(ProgrammeYear year, List<Phase> phases, Map<String, Integer> terms) {
                throw new UnsupportedOperationException();
            }
        };
    }

    public static Regions regions() {
        return new Regions() {
            @Override
            public Optional<Region> findOpen(String code) {
                return find(code);
            }

            @Override
            public Optional<Region> find(String code) {
                return code.startsWith("35")
                        ? Optional.of(new Region(code, "Kabupaten " + code, ZoneId.of("Asia/Jakarta")))
                        : Optional.empty();
            }

            @Override
            public List<Region> provinces() {
                return List.of();
            }

            @Override
            public List<Region> regencies(String province) {
                return List.of();
            }
        };
    }

    public static Banks banks() {
        List<Bank> banks =
                List.of(new Bank("002", "A"), new Bank("009", "B"), new Bank("008", "C"), new Bank("451", "D"));
        return new Banks() {
            @Override
            public List<Bank> all() {
                return banks;
            }

            @Override
            public Optional<Bank> findOpen(String code) {
                return find(code);
            }

            @Override
            public Optional<Bank> find(String code) {
                return banks.stream().filter(bank -> bank.code().equals(code)).findFirst();
            }
        };
    }
}
