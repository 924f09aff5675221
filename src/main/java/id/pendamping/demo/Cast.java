package id.pendamping.demo;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.DemoAccounts.DemoAccount;
import id.pendamping.mentoring.MentorRegistry;
import id.pendamping.mentoring.MentorStatus;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.Duty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One officer of each duty for one province, a second report reviewer and administrator, two auditors for the whole
 * country, and mentors. All invented.
 */
@Component
public class Cast {

    /** What every invented officer signs in with. */
    public static final String SECRET = "pendamping";

    /** What every invented mentor signs in with. */
    public static final String PIN = "135790";

    /** Where the invented groups live: Jember, Pamekasan and Sumenep. */
    public static final List<String> REGENCIES = List.of("3509", "3528", "3529");

    private static final String PROVINCE = "35";

    /** The registrar takes in files of the whole country, as the sample of a phase is. */
    private static final List<DemoAccount> OFFICERS = List.of(
            everywhere("tuti.pendaftar", "Tuti Contoh Lestari", Duty.REGISTRAR),
            officer("laila.verifikator", "Laila Contoh Nurfadilah", Duty.VERIFIER),
            officer("sekar.verifikator", "Sekar Contoh Wulandari", Duty.VERIFIER),
            officer("galih.ketuatim", "Galih Contoh Santosa", Duty.VERIFICATION_LEAD),
            officer("bambang.ppk", "Bambang Contoh Sudrajat", Duty.COMMITMENT_OFFICER),
            officer("sri.kpa", "Sri Contoh Wahyuningsih", Duty.BUDGET_AUTHORITY),
            officer("agus.ppspm", "Agus Contoh Prabowo", Duty.PAYMENT_OFFICER),
            officer("yusuf.bendahara", "Yusuf Contoh Hermawan", Duty.TREASURER),
            everywhere("wati.koordinator", "Wati Contoh Puspita", Duty.MENTOR_COORDINATOR),
            officer("ratna.penelaah", "Ratna Contoh Kusumawardani", Duty.REPORT_REVIEWER),
            officer("indra.penelaah", "Indra Contoh Wibisono", Duty.REPORT_REVIEWER),
            officer("hadi.monev", "Hadi Contoh Saputra", Duty.MONITOR),
            everywhere("nia.pemeriksa", "Nia Contoh Paramita", Duty.AUDITOR),
            everywhere("tirta.pemeriksa", "Tirta Contoh Nugraha", Duty.AUDITOR),
            everywhere("dian.admin", "Dian Contoh Permana", Duty.ADMINISTRATOR),
            everywhere("rudi.admin", "Rudi Contoh Hidayat", Duty.ADMINISTRATOR));

    private static final List<DemoAccount> MENTORS = List.of(
            new DemoAccount("081200000001", PIN, "Dewi Contoh Lestiani", Duty.MENTOR, "3509"),
            new DemoAccount("081200000002", PIN, "Fajar Contoh Maulana", Duty.MENTOR, "3528"),
            new DemoAccount("081200000003", PIN, "Rini Contoh Handayani", Duty.MENTOR, "3529"));

    private final Accounts accounts;
    private final MentorRegistry mentors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Cast(Accounts accounts, MentorRegistry mentors, TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.mentors = mentors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Opens the accounts and enrols the mentors; harmless when they are there. */
    public void enter() {
        String secret = accounts.hash(SECRET);
        for (DemoAccount officer : OFFICERS) {
            Set<String> regions = officer.region().isEmpty() ? Set.of() : Set.of(officer.region());
            accounts.openHashed(officer.login(), officer.name(), secret, Set.of(officer.duty()), regions, null);
        }
        String pin = accounts.hash(PIN);
        for (int i = 0; i < MENTORS.size(); i++) {
            enrol(MENTORS.get(i), i + 1, pin);
        }
    }

    public Account holding(Duty duty) {
        return holding(duty, null);
    }

    /** Somebody else than {@code barred}. */
    Account holding(Duty duty, @Nullable String barred) {
        return everybody().stream()
                .filter(one -> one.duty() == duty)
                .map(one -> accounts.byLogin(one.login()).orElseThrow())
                .filter(account -> !account.id().equals(barred))
                .findFirst()
                .orElseThrow();
    }

    static List<DemoAccount> everybody() {
        List<DemoAccount> everybody = new java.util.ArrayList<>(OFFICERS);
        everybody.addAll(MENTORS);
        return everybody;
    }

    private void enrol(DemoAccount mentor, int number, String pin) {
        String login = "pendamping-" + number;
        Account account = accounts.openHashed(
                login, mentor.name(), pin, Set.of(Duty.MENTOR), Set.of(mentor.region()), mentor.login());
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var enrolment = new MentorRegistry.Enrolment(
                account.id(),
                mentor.region() + "01" + "4%d".formatted(number) + "0590" + "%04d".formatted(9000 + number),
                mentor.name(),
                LocalDate.of(1990, 5, number),
                MentorRegistry.Education.S1,
                mentor.region(),
                mentor.login(),
                MentorRegistry.Type.TKS,
                "ST-%02d/TKS/%d".formatted(number, today.getYear()),
                today.minusMonths(1),
                today.plusYears(5),
                20,
                MentorStatus.INDUCTED);
        transaction.executeWithoutResult(status -> mentors.enrol(
                enrolment,
                Act.by(new Actor(holding(Duty.MENTOR_COORDINATOR).id(), Duty.MENTOR_COORDINATOR), clock.instant())));
    }

    private static DemoAccount everywhere(String login, String name, Duty duty) {
        return new DemoAccount(login, SECRET, name, duty, "");
    }

    private static DemoAccount officer(String login, String name, Duty duty) {
        return new DemoAccount(login, SECRET, name, duty, PROVINCE);
    }
}
