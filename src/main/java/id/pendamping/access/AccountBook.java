package id.pendamping.access;

import id.pendamping.listing.Keyset;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.Duty;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where accounts are written and all of them, closed ones included, are read. */
@Repository
class AccountBook {

    private static final String SELECT = """
            select a.id, a.login, a.name, a.disabled, a.secret_temporary,
                (select h.asked_by from account_code_half h where h.account_id = a.id) as code_asked_by,
                array(select duty from account_duty d where d.account_id = a.id) as duties,
                array(select region from account_region r where r.account_id = a.id) as regions
            from account a where\s""";

    private static final String SOUGHT =
            "(:words = '' or strpos(lower(a.name), :words) > 0 or strpos(a.login, :words) > 0)";

    private static final Keyset<KeptAccount> BY_NAME = Keyset.<KeptAccount>rising(
                    "a.name", String.class, KeptAccount::name)
            .thenRising("a.id", String.class, KeptAccount::id);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration codeLasts;

    /** @param codeLasts how long a code for the first sign-in opens anything */
    AccountBook(JdbcClient jdbc, Clock clock, @Value("${pendamping.accounts.code-lasts:14d}") Duration codeLasts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.codeLasts = codeLasts;
    }

    /** Gives the id. */
    String insert(
            String login,
            String name,
            String hash,
            boolean temporary,
            Collection<Duty> duties,
            Collection<String> regions,
            byte @Nullable [] phone) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into account (id, login, name, secret, secret_temporary, code_expires_at, phone_fingerprint,
                            created_at)
                        values (:id, :login, :name, :secret, :temporary, :expires, :phone, :now)""")
                .param("id", id)
                .param("login", login.toLowerCase(Locale.ROOT))
                .param("name", name)
                .param("secret", hash)
                .param("temporary", temporary)
                .param("expires", expiry(temporary), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("phone", phone, Types.BINARY)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        appoint(id, duties, regions);
        return id;
    }

    void replace(String id, Collection<Duty> duties, Collection<String> regions, boolean open) {
        jdbc.sql("delete from account_duty where account_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from account_region where account_id = :id")
                .param("id", id)
                .update();
        appoint(id, duties, regions);
        jdbc.sql("update account set disabled = :closed where id = :id")
                .param("closed", !open)
                .param("id", id)
                .update();
    }

    void changePerson(String id, String name, Collection<String> regions, byte[] phone) {
        jdbc.sql("update account set name = :name, phone_fingerprint = :phone where id = :id")
                .param("name", name)
                .param("phone", phone)
                .param("id", id)
                .update();
        jdbc.sql("delete from account_region where account_id = :id")
                .param("id", id)
                .update();
        appoint(id, List.of(), regions);
    }

    /** Ends every session that began with an earlier secret. */
    void setSecret(String id, String hash, boolean temporary) {
        jdbc.sql("""
                        update account set secret = :secret, secret_temporary = :temporary,
                            code_expires_at = :expires, secret_version = secret_version + 1
                        where id = :id""")
                .param("secret", hash)
                .param("temporary", temporary)
                .param("expires", expiry(temporary), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    boolean hasLogin(String login) {
        return jdbc.sql("select exists (select 1 from account where login = :login)")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    boolean hasAdministrator() {
        return jdbc.sql("select exists (select 1 from account_duty where duty = 'ADMINISTRATOR')")
                .query(Boolean.class)
                .single();
    }

    Optional<KeptAccount> find(String id) {
        return jdbc.sql(SELECT + "a.id = :id")
                .param("id", id)
                .query(AccountRow::kept)
                .optional();
    }

    /** Keeps the account as it is until the end of the transaction. */
    Optional<KeptAccount> lock(String id) {
        return jdbc.sql(SELECT + "a.id = :id for update of a")
                .param("id", id)
                .query(AccountRow::kept)
                .optional();
    }

    int count(String words) {
        return jdbc.sql("select count(*) from account a where " + SOUGHT)
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    List<KeptAccount> page(String words, PageRequest shown) {
        return jdbc.sql(SELECT + SOUGHT + " order by a.name, a.id limit :size offset :skip")
                .param("words", words)
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query(AccountRow::kept)
                .list();
    }

    /** Officers whose code was handed out by half. */
    List<KeptAccount> waiting() {
        return jdbc.sql(SELECT + """
                        a.id in (select account_id from account_code_half) and not a.disabled
                            and not exists (select 1 from account_duty d where d.account_id = a.id and d.duty = 'MENTOR')
                        order by a.name, a.id""").query(AccountRow::kept).list();
    }

    private @Nullable OffsetDateTime expiry(boolean temporary) {
        return temporary ? clock.instant().plus(codeLasts).atOffset(ZoneOffset.UTC) : null;
    }

    Slice<KeptAccount> part(String words, PartRequest asked) {
        return BY_NAME.read(jdbc, SELECT + SOUGHT, Map.of("words", words), asked, AccountRow::kept);
    }

    private void appoint(String id, Collection<Duty> duties, Collection<String> regions) {
        for (Duty duty : duties) {
            jdbc.sql("insert into account_duty (account_id, duty) values (:id, :duty)")
                    .param("id", id)
                    .param("duty", duty.name())
                    .update();
        }
        for (String region : regions) {
            jdbc.sql("insert into account_region (account_id, region) values (:id, :region)")
                    .param("id", id)
                    .param("region", region)
                    .update();
        }
    }
}
