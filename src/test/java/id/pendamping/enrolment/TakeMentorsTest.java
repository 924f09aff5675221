package id.pendamping.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CodeHalves;
import id.pendamping.access.HandedCode;
import id.pendamping.access.SignedIn;
import id.pendamping.group.Settings;
import id.pendamping.mentoring.MentorRegistry;
import id.pendamping.mentoring.MentorStatus;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.sheet.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** The register fails on one mentor, and has had another from elsewhere since he was looked for. */
class TakeMentorsTest {

    private static final String BROKEN = "3509015203950002";
    private static final String MEANWHILE = "3509015203950004";
    private static final Account COORDINATOR =
            new Account("wati", "wati", "Wati Contoh Puspita", Set.of(Duty.MENTOR_COORDINATOR), Set.of());

    private final CountedTransactions transactions = new CountedTransactions();
    private final TakeMentors takeMentors = new TakeMentors(
            new OneBroken(),
            new Opened(),
            new Halves(),
            Settings.regions(),
            Settings.programme(),
            new Limits(1_000_000, 100, 1_000_000, 1_000_000),
            new TransactionTemplate(transactions),
            Clock.fixed(Instant.parse("2023-07-24T02:00:00Z"), ZoneId.of("Asia/Jakarta")));

    @Test
    void aFaultInOneRowLosesNoCodeOfTheOthers() throws Exception {
        String file = String.join(
                "\n",
                String.join(";", MentorColumn.headers()),
                row("3509015203950001", "081200000081"),
                row(BROKEN, "081200000082"),
                row("3509015203950003", "081200000083"));

        List<TakeMentors.Result> results = takeMentors.handle(file.getBytes(StandardCharsets.UTF_8), COORDINATOR);

        assertThat(results.get(0))
                .isInstanceOfSatisfying(TakeMentors.Result.Taken.class, taken -> assertThat(taken.firstHalf())
                        .matches("\\d{8}"));
        assertThat(results.get(1)).isInstanceOfSatisfying(TakeMentors.Result.Rejected.class, rejected -> assertThat(
                        rejected.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.messageKey()).isEqualTo("refusal.mentors.unexpected")));
        assertThat(results.get(2)).isInstanceOf(TakeMentors.Result.Taken.class);
    }

    @Test
    void aMentorWhomAnotherUploadTookInMeanwhileGetsNoSecondAccount() throws Exception {
        String file = String.join("\n", String.join(";", MentorColumn.headers()), row(MEANWHILE, "081200000084"));

        assertThat(takeMentors.handle(file.getBytes(StandardCharsets.UTF_8), COORDINATOR))
                .singleElement()
                .isInstanceOf(TakeMentors.Result.Known.class);
        assertThat(transactions.undone).isEqualTo(1);
    }

    @Test
    void twoRowsOfOneMentorThatDifferAreBothRefused() throws Exception {
        String file = String.join(
                "\n",
                String.join(";", MentorColumn.headers()),
                row("3509015203950005", "081200000085"),
                row("3509.0152.0395.0005", "081200000086"),
                row("3509015203950006", "081200000087"));

        List<TakeMentors.Result> results = takeMentors.handle(file.getBytes(StandardCharsets.UTF_8), COORDINATOR);

        assertThat(results.subList(0, 2)).allSatisfy(result -> assertThat(result)
                .isInstanceOfSatisfying(TakeMentors.Result.Rejected.class, rejected -> assertThat(rejected.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.messageKey()).isEqualTo("refusal.mentors.twoRows"))));
        assertThat(results.get(2)).isInstanceOf(TakeMentors.Result.Taken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "\u2013", "\u2212", "nihil", "tidak ada", "0", "ST", "Surat Tugas"})
    void aLetterWithoutANumberIsNone(String letter) throws Exception {
        String file = String.join(
                "\n",
                String.join(";", MentorColumn.headers()),
                row("3509015203950007", "081200000088").replace("ST-1", letter),
                row("3509015203950008", "081200000089").replace("Dewi Contoh Lestari", "1,23E+10"));

        List<TakeMentors.Result> results = takeMentors.handle(file.getBytes(StandardCharsets.UTF_8), COORDINATOR);

        assertThat(results)
                .extracting(result ->
                        ((TakeMentors.Result.Rejected) result).problems().get(0).messageKey())
                .containsExactly("constraint.noNumber", "constraint.spoiledName");
    }

    private static String row(String nik, String phone) {
        return String.join(
                ";",
                nik,
                "Dewi Contoh Lestari",
                "1995-03-12",
                "S1",
                "3509",
                phone,
                "TKS",
                "ST-1",
                "2023-01-02",
                "2024-12-31",
                "20",
                "ya");
    }

    private static final class OneBroken implements MentorRegistry {

        private final Map<String, UUID> byAccount = new HashMap<>();

        @Override
        public UUID enrol(Enrolment enrolment, Act act) {
            if (enrolment.nik().equals(BROKEN)) {
                throw new IllegalStateException("the register is out of order");
            }
            UUID id = UUID.randomUUID();
            if (enrolment.nik().equals(MEANWHILE)) {
                return id;
            }
            byAccount.put(enrolment.accountId(), id);
            return id;
        }

        @Override
        public void changeStatus(UUID mentorId, MentorStatus status, Act act) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Registered> registered(String nik) {
            return Optional.empty();
        }

        @Override
        public void change(UUID mentorId, Enrolment enrolment, List<String> changed, Act act) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<UUID> byNik(String nik) {
            return Optional.empty();
        }

        @Override
        public Optional<UUID> byAccount(String accountId) {
            return Optional.ofNullable(byAccount.get(accountId));
        }

        @Override
        public Optional<String> phoneOf(String accountId) {
            return Optional.empty();
        }
    }

    private static final class Opened implements Accounts {

        @Override
        public Account open(
                String login,
                String name,
                String secret,
                Set<Duty> duties,
                Set<String> regions,
                @Nullable String phone) {
            return new Account(login, login, name, duties, regions);
        }

        @Override
        public Account openForFirstSignIn(
                String login,
                String name,
                String secret,
                Set<Duty> duties,
                Set<String> regions,
                @Nullable String phone) {
            return open(login, name, secret, duties, regions, phone);
        }

        @Override
        public Account openHashed(
                String login, String name, String hash, Set<Duty> duties, Set<String> regions, @Nullable String phone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Account> find(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<Account> find(SignedIn signedIn) {
            return Optional.empty();
        }

        @Override
        public Optional<Account> byLogin(String login) {
            return Optional.empty();
        }

        @Override
        public String nameOf(String id) {
            return id;
        }

        @Override
        public List<Account> holding(Duty duty) {
            return List.of();
        }

        @Override
        public void changePerson(String id, String name, Set<String> regions, String phone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String hash(String secret) {
            return secret;
        }
    }

    private static final class Halves implements CodeHalves {

        @Override
        public String digits() {
            return "1234567890123456";
        }

        @Override
        public HandedCode keep(String code, String accountId, Account asking) {
            return new HandedCode(code.substring(0, 8), HandedCode.Part.FIRST);
        }

        @Override
        public Optional<HandedCode> handOut(String accountId, Account hander, Duty as) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class CountedTransactions implements PlatformTransactionManager {

        private int undone;

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {
            undone += status.isRollbackOnly() ? 1 : 0;
        }

        @Override
        public void rollback(TransactionStatus status) {
            undone++;
        }
    }
}
