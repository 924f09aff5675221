package id.pendamping.enrolment;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CodeHalves;
import id.pendamping.access.HandedCode;
import id.pendamping.mentoring.MentorRegistry;
import id.pendamping.mentoring.MentorStatus;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Phone;
import id.pendamping.shared.Refusal;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.UnusableFile;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes mentors in by file. Each gets an account and a code for the first sign-in, of which the coordinator learns the first
 * half, once; somebody else hands out the second ({@link HandOutCodes}). The same file may come again: a mentor who is known by NIK keeps account and PIN, and what a later
 * file says otherwise is changed and recorded.
 */
@Component
public class TakeMentors {

    /** The result of a row. */
    public sealed interface Result {
        int row();

        String name();

        record Taken(int row, String name, String phone, String firstHalf) implements Result {}

        record Known(int row, String name) implements Result {}

        /** Known before; these columns say something else than before. */
        record Changed(int row, String name, List<String> columns) implements Result {}

        /** Everything that is wrong; the field is the column. */
        record Rejected(int row, String name, List<Refusal> problems) implements Result {}
    }

    private static final Logger log = LoggerFactory.getLogger(TakeMentors.class);

    private final MentorRegistry registry;
    private final Accounts accounts;
    private final CodeHalves halves;
    private final Regions regions;
    private final Programme programme;
    private final Limits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakeMentors(
            MentorRegistry registry,
            Accounts accounts,
            CodeHalves halves,
            Regions regions,
            Programme programme,
            Limits limits,
            TransactionTemplate transaction,
            Clock clock) {
        this.registry = registry;
        this.accounts = accounts;
        this.halves = halves;
        this.regions = regions;
        this.programme = programme;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Row by row; a file that cannot be used as a whole changes nothing. */
    public List<Result> handle(byte[] content, Account coordinator) throws UnusableFile {
        List<MentorRow> rows = MentorFile.read(content, limits);
        Map<String, List<MentorRow>> byNik =
                rows.stream().collect(Collectors.groupingBy(row -> row.digits(MentorColumn.NIK)));
        return rows.stream()
                .map(row -> otherRow(row, byNik.getOrDefault(row.digits(MentorColumn.NIK), List.of()))
                        .map(other -> rejected(
                                row, Refusal.at(MentorColumn.NIK.header(), "refusal.mentors.twoRows", other.number())))
                        .orElseGet(() -> take(row, coordinator)))
                .toList();
    }

    /** A row with the same NIK that says something else: which of the two holds nobody can tell. */
    private static Optional<MentorRow> otherRow(MentorRow row, List<MentorRow> sameNik) {
        return sameNik.stream()
                .filter(other -> !other.cells().equals(row.cells()))
                .findFirst();
    }

    private Result take(MentorRow row, Account coordinator) {
        Act act = Act.by(coordinator.as(Duty.MENTOR_COORDINATOR), clock.instant());
        MentorReading reading = new MentorReading(row, regions.dayIn(row.digits(MentorColumn.REGENCY), act.when()));
        List<Refusal> problems = reading.problems(regions, mostCapacity());
        String name = row.text(MentorColumn.NAME);
        if (!problems.isEmpty()) {
            return new Result.Rejected(row.number(), name, problems);
        }
        if (!coordinator.covers(row.digits(MentorColumn.REGENCY))) {
            return rejected(row, notYourRegion());
        }
        Optional<MentorRegistry.Registered> known = registry.registered(row.digits(MentorColumn.NIK));
        if (known.isPresent()) {
            return known(row, reading, known.get(), coordinator, act);
        }
        if (accounts.byLogin(phone(reading).number()).isPresent()) {
            return rejected(row, phoneTaken());
        }
        return opened(reading, row, coordinator, act);
    }

    /** Also when this row fails, the halves of the rows before it still have to reach the coordinator. */
    private Result opened(MentorReading reading, MentorRow row, Account coordinator, Act act) {
        String name = row.text(MentorColumn.NAME);
        try {
            Optional<HandedCode> first = Objects.requireNonNull(
                    transaction.execute(status -> enrol(reading, row, coordinator, act, status)));
            return first.<Result>map(half ->
                            new Result.Taken(row.number(), name, phone(reading).local(), half.text()))
                    .orElseGet(() -> new Result.Known(row.number(), name));
        } catch (DataIntegrityViolationException e) {
            return registry.byNik(row.digits(MentorColumn.NIK)).isPresent()
                    ? new Result.Known(row.number(), name)
                    : new Result.Rejected(row.number(), name, List.of(phoneTaken()));
        } catch (RuntimeException e) {
            log.error("Row {} of a file of mentors could not be taken", row.number(), e);
            return new Result.Rejected(row.number(), name, List.of(Refusal.of("refusal.mentors.unexpected")));
        }
    }

    private Result known(
            MentorRow row, MentorReading reading, MentorRegistry.Registered known, Account coordinator, Act act) {
        MentorRegistry.Enrolment said = reading.enrolment(known.enrolment().accountId());
        MentorDifferences differences = new MentorDifferences(known.enrolment(), said);
        List<MentorColumn> changed = differences.changed();
        Optional<Refusal> objection = differences.objection();
        String name = row.text(MentorColumn.NAME);
        if (objection.isPresent()) {
            return rejected(row, objection.get());
        }
        if (!coordinator.covers(known.enrolment().regency())) {
            return changed.isEmpty() ? new Result.Known(row.number(), name) : rejected(row, notYourRegion());
        }
        if (changed.isEmpty()) {
            return new Result.Known(row.number(), name);
        }
        try {
            transaction.executeWithoutResult(status -> change(known, said, differences, act));
            return new Result.Changed(
                    row.number(),
                    name,
                    changed.stream().map(MentorColumn::header).toList());
        } catch (DataIntegrityViolationException e) {
            return rejected(row, phoneTaken());
        } catch (RuntimeException e) {
            log.error("Row {} of a file of mentors could not be changed", row.number(), e);
            return rejected(row, Refusal.of("refusal.mentors.unexpected"));
        }
    }

    private void change(
            MentorRegistry.Registered known, MentorRegistry.Enrolment said, MentorDifferences differences, Act act) {
        List<String> changed = differences.changed().stream()
                .filter(column -> column != MentorColumn.INDUCTED)
                .map(MentorColumn::name)
                .toList();
        if (!changed.isEmpty()) {
            accounts.changePerson(said.accountId(), said.name(), Set.of(said.regency()), said.phone());
            registry.change(known.id(), said, changed, act);
        }
        if (differences.isInductedNow()) {
            registry.changeStatus(known.id(), MentorStatus.INDUCTED, act);
        }
    }

    private static Phone phone(MentorReading reading) {
        return reading.phone().orElseThrow();
    }

    private static Result rejected(MentorRow row, Refusal refusal) {
        return new Result.Rejected(row.number(), row.text(MentorColumn.NAME), List.of(refusal));
    }

    private static Refusal notYourRegion() {
        return Refusal.at(MentorColumn.REGENCY.header(), "refusal.mentors.notYourRegion");
    }

    private static Refusal phoneTaken() {
        return Refusal.at(MentorColumn.PHONE.header(), "refusal.mentors.phoneTaken");
    }

    /** Empty, and nothing stays, when another upload has taken the mentor in meanwhile. */
    private Optional<HandedCode> enrol(
            MentorReading reading, MentorRow row, Account coordinator, Act act, TransactionStatus status) {
        String code = halves.digits();
        Account account = accounts.openForFirstSignIn(
                "pendamping-" + UUID.randomUUID(),
                row.text(MentorColumn.NAME),
                code,
                Set.of(Duty.MENTOR),
                Set.of(row.digits(MentorColumn.REGENCY)),
                phone(reading).number());
        UUID mentor = registry.enrol(reading.enrolment(account.id()), act);
        boolean isOurs = registry.byAccount(account.id()).filter(mentor::equals).isPresent();
        if (!isOurs) {
            status.setRollbackOnly();
            return Optional.empty();
        }
        return Optional.of(halves.keep(code, account.id(), coordinator));
    }

    /** What the present programme year lets a mentor carry at most. */
    private int mostCapacity() {
        return programme.years().stream()
                .mapToInt(ProgrammeYear::mentorLoadMost)
                .max()
                .orElseThrow();
    }
}
