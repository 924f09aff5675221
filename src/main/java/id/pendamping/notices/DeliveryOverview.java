package id.pendamping.notices;

import id.pendamping.access.Account;
import id.pendamping.listing.Keyset;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.RegionScope;
import id.pendamping.listing.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages to the people of a region as an administrator sees them: without addresses and without their words. */
@Repository
public class DeliveryOverview {

    /** Where a message stands. */
    public enum State {
        GIVEN_UP,
        PLANNED,
        SENT
    }

    /**
     * One message.
     *
     * @param since sent, given up or planned at
     * @param orderedBy account that ordered the last retry
     */
    public record Line(
            UUID id,
            String accountId,
            Channel channel,
            State state,
            int notices,
            int attempts,
            Instant since,
            Instant notBefore,
            @Nullable FailureReason reason,
            @Nullable Integer code,
            @Nullable String orderedBy,
            @Nullable Instant orderedAt) {}

    private static final String SELECT = """
            select d.id, d.account_id, d.channel, d.state, d.attempts, d.not_before, d.trouble,
                d.trouble_code, d.ordered_by, d.ordered_at,
                coalesce(d.sent_at, d.given_up_at, d.planned_at) as since,
                (select count(*) from notice_delivery_item i where i.delivery_id = d.id) as notices
            from notice_delivery d where d.state = :state and\s""";
    private static final Keyset<Line> BY_ID = Keyset.falling("d.id", UUID.class, Line::id);

    private final JdbcClient jdbc;

    DeliveryOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public Page<Line> page(Account account, State state, PageRequest asked) {
        RegionScope scope = account.scope();
        int total = jdbc.sql("select count(*) from notice_delivery d where d.state = :state and " + mine(scope))
                .param("state", state.name())
                .params(scope.parameters())
                .query(Integer.class)
                .single();
        PageRequest shown = asked.within(total);
        List<Line> lines = jdbc.sql(SELECT + mine(scope) + " order by d.planned_at desc, d.id limit :size offset :skip")
                .param("state", state.name())
                .params(scope.parameters())
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query(DeliveryOverview::read)
                .list();
        return Page.of(lines, shown, total);
    }

    /** The same part by part, in the order of their ids. */
    public Slice<Line> part(Account account, State state, PartRequest asked) {
        RegionScope scope = account.scope();
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("state", state.name());
        return BY_ID.read(jdbc, SELECT + mine(scope), parameters, asked, DeliveryOverview::read);
    }

    /** Messages to people of the scope; people who work for the whole country belong to no region. */
    static String mine(RegionScope scope) {
        return scope.isEverywhere()
                ? "true"
                : "exists (select 1 from access_region r where r.account_id = d.account_id and "
                        + scope.covers("r.region") + ")";
    }

    private static Line read(ResultSet row, int number) throws SQLException {
        String reason = row.getString("trouble");
        Timestamp orderedAt = row.getTimestamp("ordered_at");
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("account_id"),
                Channel.valueOf(row.getString("channel")),
                State.valueOf(row.getString("state")),
                row.getInt("notices"),
                row.getInt("attempts"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("not_before").toInstant(),
                reason == null ? null : FailureReason.valueOf(reason),
                row.getObject("trouble_code", Integer.class),
                row.getString("ordered_by"),
                orderedAt == null ? null : orderedAt.toInstant());
    }
}
