package id.pendamping.access;

import id.pendamping.shared.Duty;
import id.pendamping.shared.NormalForm;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Accounts in the database; names, which never change, are remembered. */
@Repository
class JdbcAccounts implements Accounts {

    static final String PHONE = "phone";

    static final String SELECT = """
            select a.id, a.login, a.name,
                array(select duty from account_duty d where d.account_id = a.id) as duties,
                array(select region from account_region r where r.account_id = a.id) as regions
            from account a where\s""";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final PersonalData personalData;
    private final AccountBook book;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    JdbcAccounts(JdbcClient jdbc, PasswordEncoder encoder, PersonalData personalData, AccountBook book) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.personalData = personalData;
        this.book = book;
    }

    @Override
    public Optional<Account> find(String id) {
        return jdbc.sql(SELECT + "a.id = :id and not a.disabled")
                .param("id", id)
                .query(AccountRow::account)
                .optional();
    }

    @Override
    public Optional<Account> find(SignedIn signedIn) {
        return jdbc.sql(SELECT + "a.id = :id and not a.disabled and a.secret_version = :version")
                .param("id", signedIn.accountId())
                .param("version", signedIn.secretVersion())
                .query(AccountRow::account)
                .optional();
    }

    @Override
    public Optional<Account> byLogin(String login) {
        if (login.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql(SELECT + "(a.login = :login or a.phone_fingerprint = :phone) and not a.disabled")
                .param("login", NormalForm.compared(login))
                .param("phone", personalData.fingerprint(PHONE, PhoneLogin.normalise(login)))
                .query(AccountRow::account)
                .optional();
    }

    @Override
    public String nameOf(String id) {
        return names.computeIfAbsent(id, unknown -> jdbc.sql("select name from account where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse(id));
    }

    @Override
    public List<Account> holding(Duty duty) {
        return jdbc.sql(SELECT + "exists (select 1 from account_duty d where d.account_id = a.id and d.duty = :duty)"
                        + " and not a.disabled order by a.name")
                .param("duty", duty.name())
                .query(AccountRow::account)
                .list();
    }

    @Override
    @Transactional
    public Account open(
            String login, String name, String secret, Set<Duty> duties, Set<String> regions, @Nullable String phone) {
        return byLogin(login).orElseGet(() -> insert(login, name, hash(secret), false, duties, regions, phone));
    }

    @Override
    @Transactional
    public Account openHashed(
            String login, String name, String hash, Set<Duty> duties, Set<String> regions, @Nullable String phone) {
        return byLogin(login).orElseGet(() -> insert(login, name, hash, false, duties, regions, phone));
    }

    @Override
    @Transactional
    public Account openForFirstSignIn(
            String login, String name, String secret, Set<Duty> duties, Set<String> regions, @Nullable String phone) {
        return byLogin(login).orElseGet(() -> insert(login, name, hash(secret), true, duties, regions, phone));
    }

    @Override
    @Transactional
    public void changePerson(String id, String name, Set<String> regions, String phone) {
        book.changePerson(id, name, regions, personalData.fingerprint(PHONE, PhoneLogin.normalise(phone)));
        names.remove(id);
    }

    @Override
    public String hash(String secret) {
        return Objects.requireNonNull(encoder.encode(secret));
    }

    private Account insert(
            String login,
            String name,
            String hash,
            boolean temporary,
            Set<Duty> duties,
            Set<String> regions,
            @Nullable String phone) {
        byte[] fingerprint = phone == null ? null : personalData.fingerprint(PHONE, PhoneLogin.normalise(phone));
        return find(book.insert(login, name, hash, temporary, duties, regions, fingerprint))
                .orElseThrow();
    }
}
