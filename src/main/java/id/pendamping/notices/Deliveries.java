package id.pendamping.notices;

import id.pendamping.access.Accounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox of messages. A sender takes what is due for the time of its lease, says so again before every attempt, and
 * writes down the result; a node that finds a lease run out takes the delivery over under the same id.
 */
@Repository
class Deliveries {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Preferences preferences;
    private final Carriers carriers;
    private final NoticesProperties properties;
    private final Clock clock;

    Deliveries(
            JdbcClient jdbc,
            Accounts accounts,
            Preferences preferences,
            Carriers carriers,
            NoticesProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.preferences = preferences;
        this.carriers = carriers;
        this.properties = properties;
        this.clock = clock;
    }

    /** What a sender has taken. */
    record Claim(UUID token, List<Due> due) {}

    /** A delivery whose time has come. */
    record Due(UUID id, String accountId, Instant plannedAt) {}

    /** Plans the messages of a notice inside the transaction that keeps it. */
    void plan(long notice, String accountId, Rule rule, Instant happenedAt) {
        Instant now = clock.instant();
        if (carriers.channels().isEmpty() || happenedAt.isBefore(now.minus(properties.oldest()))) {
            return;
        }
        accounts.find(accountId).map(preferences::of).ifPresent(preference -> preference
                .ways(rule, carriers.channels())
                .forEach(channel -> add(notice, open(accountId, channel, preference.notBefore(now), now))));
    }

    /** Takes deliveries that are due and that nobody else has, oldest first. */
    Claim claim(Channel channel) {
        UUID token = UUID.randomUUID();
        Instant now = clock.instant();
        List<Due> due = jdbc.sql("""
                        with due as materialized (
                            select id from notice_delivery
                            where channel = :channel and state = 'PLANNED' and not_before <= :now
                                and (claimed_until is null or claimed_until <= :now)
                            order by not_before, id limit :batch
                            for update skip locked)
                        update notice_delivery d set claim = :claim, claimed_until = :until
                        from due where d.id = due.id
                        returning d.id, d.account_id, d.planned_at""")
                .param("channel", channel.name())
                .param("now", Timestamp.from(now))
                .param("batch", properties.sending().batch())
                .param("claim", token)
                .param("until", Timestamp.from(now.plus(properties.sending().lease())))
                .query(Deliveries::due)
                .list();
        return new Claim(token, due);
    }

    /** Begins an attempt and gives its number; empty when the lease has run out and the delivery is no longer ours. */
    Optional<Integer> begin(Claim claim, UUID id) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update notice_delivery set attempts = attempts + 1, claimed_until = :until
                        where id = :id and claim = :claim and claimed_until > :now and state = 'PLANNED'
                        returning attempts""")
                .param("until", Timestamp.from(now.plus(properties.sending().lease())))
                .param("id", id)
                .param("claim", claim.token())
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .optional();
    }

    /** The other side has taken it over: that is true also when another node holds the delivery by now. */
    void sent(UUID id) {
        jdbc.sql("""
                        update notice_delivery set state = 'SENT', sent_at = :now, given_up_at = null, trouble = null,
                            trouble_code = null
                        where id = :id and state <> 'SENT'""")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    void failed(Claim claim, UUID id, FailureReason reason, @Nullable Integer code, Instant next) {
        Instant now = clock.instant();
        jdbc.sql("""
                        update notice_delivery set not_before = :next, claimed_until = :now, trouble = :trouble,
                            trouble_code = :code
                        where id = :id and claim = :claim and state = 'PLANNED'""")
                .param("next", Timestamp.from(next))
                .param("now", Timestamp.from(now))
                .param("trouble", reason.name())
                .param("code", code, Types.INTEGER)
                .param("id", id)
                .param("claim", claim.token())
                .update();
    }

    void giveUp(Claim claim, UUID id, FailureReason reason, @Nullable Integer code) {
        Instant now = clock.instant();
        jdbc.sql("""
                        update notice_delivery set state = 'GIVEN_UP', given_up_at = :now, claimed_until = :now,
                            trouble = :trouble, trouble_code = :code
                        where id = :id and claim = :claim and state = 'PLANNED'""")
                .param("now", Timestamp.from(now))
                .param("trouble", reason.name())
                .param("code", code, Types.INTEGER)
                .param("id", id)
                .param("claim", claim.token())
                .update();
    }

    /** Not now: quiet hours have begun since it was planned. */
    void postpone(Claim claim, UUID id, Instant until) {
        jdbc.sql("""
                        update notice_delivery set not_before = :until, claimed_until = :now
                        where id = :id and claim = :claim and state = 'PLANNED'""")
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("claim", claim.token())
                .update();
    }

    /** Nothing of it is wanted any more. */
    @Transactional
    void withdraw(Claim claim, UUID id) {
        boolean isOurs = jdbc.sql("""
                        select id from notice_delivery where id = :id and claim = :claim and state = 'PLANNED'
                        for update""")
                .param("id", id)
                .param("claim", claim.token())
                .query(UUID.class)
                .optional()
                .isPresent();
        if (isOurs) {
            jdbc.sql("delete from notice_delivery_item where delivery_id = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("delete from notice_delivery where id = :id")
                    .param("id", id)
                    .update();
        }
    }

    /** Lets go of everything that was taken and not dealt with. */
    void release(Claim claim) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        update notice_delivery set claimed_until = :now
                        where claim = :claim and claimed_until > :now and state = 'PLANNED'""").param("now", now).param("claim", claim.token()).update();
    }

    /** The notices of a delivery, oldest first. */
    List<Notices.Notice> notices(UUID id) {
        return jdbc.sql("""
                        select n.id, n.case_id, n.kind, n.step, n.created_at, n.read_at is null as unread
                        from notice_delivery_item i join notice n on n.id = i.notice_id
                        where i.delivery_id = :id order by n.created_at, n.id""").param("id", id).query(Notices::read).list();
    }

    private UUID open(String accountId, Channel channel, Instant notBefore, Instant now) {
        return jdbc.sql("""
                        insert into notice_delivery (id, account_id, channel, state, not_before, planned_at)
                        values (:id, :account, :channel, 'PLANNED', :notBefore, :now)
                        on conflict (account_id, channel, not_before) where state = 'PLANNED' and claim is null
                            do update set state = excluded.state
                        returning id""")
                .param("id", UUID.randomUUID())
                .param("account", accountId)
                .param("channel", channel.name())
                .param("notBefore", Timestamp.from(notBefore))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single();
    }

    private void add(long notice, UUID delivery) {
        jdbc.sql("insert into notice_delivery_item (delivery_id, notice_id) values (:delivery, :notice)")
                .param("delivery", delivery)
                .param("notice", notice)
                .update();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                row.getString("account_id"),
                row.getTimestamp("planned_at").toInstant());
    }
}
