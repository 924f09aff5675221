package id.pendamping.group;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers one group and begins its case, in a transaction of its own unless the caller has one. Repeatable. */
@Component
public class RegisterGroup {

    private final RegistrationCheck check;
    private final RegistrationStore store;
    private final KnownRegistrations knownRegistrations;
    private final BankAccounts bankAccounts;
    private final Programme programme;
    private final Regions regions;
    private final Accounts accounts;
    private final Journal journal;
    private final TransactionTemplate transaction;

    RegisterGroup(
            RegistrationCheck check,
            RegistrationStore store,
            KnownRegistrations knownRegistrations,
            BankAccounts bankAccounts,
            Programme programme,
            Regions regions,
            Accounts accounts,
            Journal journal,
            TransactionTemplate transaction) {
        this.check = check;
        this.store = store;
        this.knownRegistrations = knownRegistrations;
        this.bankAccounts = bankAccounts;
        this.programme = programme;
        this.regions = regions;
        this.accounts = accounts;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Everything that speaks against the registration as it stands; fields are named as in {@link Registration}. */
    public List<Refusal> objections(Registration registration, Act act) {
        List<Refusal> faults = check.objections(registration, day(registration.regency(), act.when()));
        if (faults.stream().noneMatch(fault -> "regency".equals(fault.field())) && !mayRegister(registration, act)) {
            return Stream.concat(
                            faults.stream(), Stream.of(Refusal.at("regency", "refusal.registration.notYourRegion")))
                    .toList();
        }
        return faults;
    }

    public Registered handle(Registration registration, Act act) {
        List<Refusal> faults = objections(registration, act);
        if (!faults.isEmpty()) {
            return new Registered.Refused(faults);
        }
        return requireNonNull(transaction.execute(status -> register(registration, act)));
    }

    private Registered register(Registration registration, Act act) {
        byte[] content = knownRegistrations.content(registration);
        KnownRegistrations.Known known = knownRegistrations.find(registration).orElse(null);
        if (known != null) {
            return Arrays.equals(known.content(), content)
                    ? new Registered.Repeated(known.caseId(), known.number())
                    : new Registered.Known(known.caseId(), known.number());
        }
        int year = requireNonNull(registration.programmeYear());
        String regency = requireNonNull(registration.regency());
        Phase phase =
                programme.phase(year, requireNonNull(registration.phase())).orElseThrow();
        Edition edition = programme.edition(year, day(null, act.when()));
        CaseId caseId = new CaseId(UuidCreator.getRandomBasedFast());
        String number = store.nextNumber(year, regency);
        List<String> words = store.insertGroup(
                        caseId, number, phase.id(), edition.version(), registration, content, act)
                .orElse(null);
        if (words == null) {
            KnownRegistrations.Known first =
                    knownRegistrations.find(registration).orElseThrow();
            return new Registered.Known(first.caseId(), first.number());
        }
        MemberDigests members = store.insertMembers(caseId, registration.members(), day(regency, act.when()));
        List<String> plan = store.insertLines(caseId, registration.lines());
        String account = addAccount(caseId, registration.account(), act.when());
        journal.record(
                new GroupRegistered(
                        caseId,
                        number,
                        year,
                        edition.version(),
                        phase.ordinal(),
                        regency,
                        registration.members().size(),
                        requireNonNull(registration.requested()).amount(),
                        words,
                        account,
                        members.rows(),
                        members.details(),
                        plan),
                act);
        return new Registered.Begun(caseId, number);
    }

    private String addAccount(CaseId caseId, Registration.Account account, Instant when) {
        return bankAccounts.add(
                caseId,
                requireNonNull(account.bankCode()),
                AccountNumber.parse(account.number()).orElseThrow(),
                requireNonNull(account.holder()),
                requireNonNull(account.branch()),
                requireNonNull(account.type()),
                when);
    }

    private boolean mayRegister(Registration registration, Act act) {
        String regency = requireNonNull(registration.regency());
        return act.actor().duty() == Duty.REGISTRAR
                && accounts.find(act.actor().id())
                        .filter(account -> account.holds(Duty.REGISTRAR))
                        .filter((Account account) -> account.covers(regency))
                        .isPresent();
    }

    private LocalDate day(@Nullable String regency, Instant when) {
        return regions.dayIn(regency == null ? "" : regency, when);
    }
}
