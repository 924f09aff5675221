package id.pendamping.notices;

import id.pendamping.access.Account;
import id.pendamping.access.PersonalData;
import id.pendamping.mentoring.MentorRegistry;
import id.pendamping.programme.Region;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Phone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How each person wants to be told; without a choice of their own, as the operator has set it. */
@Repository
public class Preferences {

    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final MentorRegistry mentors;
    private final Regions regions;
    private final NoticesProperties properties;
    private final Clock clock;

    Preferences(
            JdbcClient jdbc,
            PersonalData personalData,
            MentorRegistry mentors,
            Regions regions,
            NoticesProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.mentors = mentors;
        this.regions = regions;
        this.properties = properties;
        this.clock = clock;
    }

    /** A mentor who has named no other phone is reached under the number of the register. */
    public Preference of(Account account) {
        Preference kept = kept(account.id()).orElseGet(() -> preset(account));
        return kept.phone() == null ? kept.withPhone(registered(account).orElse(null)) : kept;
    }

    /** Replaces what was kept; addresses are sealed. The register's own number is not kept twice. */
    public void keep(Account account, Preference preference) {
        String phone = preference.phone();
        boolean isRegistered =
                registered(account).filter(number -> number.equals(phone)).isPresent();
        jdbc.sql("""
                        insert into notice_preference (account_id, language, by_mail, by_webhook, mail_sealed,
                            phone_sealed, quiet_from, quiet_until, zone, digest_hour, declined, changed_at)
                        values (:account, :language, :byMail, :byWebhook, :mail, :phone, :from, :until, :zone, :digest,
                            :declined, :now)
                        on conflict (account_id) do update set language = excluded.language,
                            by_mail = excluded.by_mail, by_webhook = excluded.by_webhook,
                            mail_sealed = excluded.mail_sealed, phone_sealed = excluded.phone_sealed,
                            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                            zone = excluded.zone, digest_hour = excluded.digest_hour,
                            declined = excluded.declined, changed_at = excluded.changed_at""")
                .param("account", account.id())
                .param("language", preference.language().getLanguage())
                .param("byMail", preference.channels().contains(Channel.MAIL))
                .param("byWebhook", preference.channels().contains(Channel.WEBHOOK))
                .param("mail", sealed(preference.mail()), Types.BINARY)
                .param("phone", sealed(isRegistered ? null : phone), Types.BINARY)
                .param("from", preference.quiet().from())
                .param("until", preference.quiet().until())
                .param("zone", preference.zone().getId())
                .param("digest", preference.digestHour(), Types.SMALLINT)
                .param("declined", preference.declined().toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private Optional<String> registered(Account account) {
        return mentors.phoneOf(account.id()).flatMap(Phone::parse).map(Phone::number);
    }

    private Optional<Preference> kept(String accountId) {
        return jdbc.sql("""
                        select language, by_mail, by_webhook, mail_sealed, phone_sealed, quiet_from, quiet_until, zone,
                            digest_hour, declined
                        from notice_preference where account_id = :account""").param("account", accountId).query(this::read).optional();
    }

    private Preference preset(Account account) {
        return new Preference(
                Locale.forLanguageTag(properties.language()),
                EnumSet.allOf(Channel.class),
                null,
                null,
                new QuietHours(properties.quietFrom(), properties.quietUntil()),
                account.regions().stream()
                        .sorted()
                        .findFirst()
                        .flatMap(regions::find)
                        .map(Region::zone)
                        .orElse(CAPITAL),
                properties.digestHour(),
                Set.of());
    }

    private Preference read(ResultSet row, int number) throws SQLException {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        if (row.getBoolean("by_mail")) {
            channels.add(Channel.MAIL);
        }
        if (row.getBoolean("by_webhook")) {
            channels.add(Channel.WEBHOOK);
        }
        return new Preference(
                Locale.forLanguageTag(row.getString("language")),
                channels,
                opened(row.getBytes("mail_sealed")),
                opened(row.getBytes("phone_sealed")),
                new QuietHours(row.getInt("quiet_from"), row.getInt("quiet_until")),
                ZoneId.of(row.getString("zone")),
                row.getObject("digest_hour", Integer.class),
                Set.of((String[]) row.getArray("declined").getArray()));
    }

    private byte @Nullable [] sealed(@Nullable String address) {
        return address == null ? null : personalData.seal(address);
    }

    private @Nullable String opened(byte @Nullable [] sealed) {
        return sealed == null ? null : personalData.open(sealed);
    }
}
