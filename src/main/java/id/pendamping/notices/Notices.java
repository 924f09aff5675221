package id.pendamping.notices;

import id.pendamping.listing.Keyset;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people are told. */
@Repository
public class Notices {

    static final String CONSUMER = "notices";

    /** One notice as its reader sees it; {@code step} is the step or the rung of a letter that it speaks of, if of one. */
    public record Notice(
            long id, CaseId caseId, String kind, @Nullable String step, Instant createdAt, boolean isUnread) {}

    /** A page of what somebody was told, newest first, and how much of all of it is unread. */
    public record Told(Page<Notice> page, int unread) {}

    private static final Keyset<Notice> NEWEST_FIRST = Keyset.<Notice>falling(
                    "created_at", Instant.class, Notice::createdAt)
            .thenFalling("id", Long.class, Notice::id);

    private record Figures(int total, int unread) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How much of it the account has not read, counted up to a thousand. */
    public int unread(String accountId) {
        return jdbc.sql("""
            select count(*) from (
                select 1 from notice where account_id = :account and read_at is null limit 1001) as waiting\
            """).param("account", accountId).query(Integer.class).single();
    }

    public Told page(String accountId, PageRequest asked) {
        Figures figures = jdbc.sql("""
                        select count(*) as total, count(*) filter (where read_at is null) as unread
                        from notice where account_id = :account""")
                .param("account", accountId)
                .query((row, line) -> new Figures(row.getInt("total"), row.getInt("unread")))
                .single();
        PageRequest shown = asked.within(figures.total());
        List<Notice> notices = jdbc.sql("""
                        select id, case_id, kind, step, created_at, read_at is null as unread from notice
                        where account_id = :account
                        order by created_at desc, id desc limit :size offset :skip""")
                .param("account", accountId)
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query(Notices::read)
                .list();
        return new Told(Page.of(notices, shown, figures.total()), figures.unread());
    }

    /** The same part by part. */
    public Slice<Notice> part(String accountId, PartRequest asked) {
        return NEWEST_FIRST.read(
                jdbc,
                "select id, case_id, kind, step, created_at, read_at is null as unread from notice where account_id = :account",
                Map.of("account", accountId),
                asked,
                Notices::read);
    }

    /** Everything the account has been told so far counts as read. */
    public void read(String accountId) {
        jdbc.sql("update notice set read_at = :now where account_id = :account and read_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", accountId)
                .update();
    }

    static Notice read(ResultSet row, int line) throws SQLException {
        return new Notice(
                row.getLong("id"),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("kind"),
                row.getString("step"),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("unread"));
    }
}
