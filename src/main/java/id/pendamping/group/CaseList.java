package id.pendamping.group;

import id.pendamping.access.Account;
import id.pendamping.listing.Keyset;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.listing.SoughtWords;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of a person's regions, latest first. */
@Repository
public class CaseList {

    /** What the list can be narrowed to: a running stage or an outcome. */
    public static final List<String> STATES = List.of(
            "selection",
            "mentor-assignment",
            "disbursement",
            "accountability",
            "closed",
            "recovered",
            "rejected",
            "dissolved",
            "barred",
            "withdrawn");

    /** Narrows the list to cases that are suspended, whatever stage they are in. */
    public static final String SUSPENDED = "suspended";

    /** One case of the list; {@code state} is its outcome, or its stage while it runs. */
    public record Row(
            CaseId caseId,
            String number,
            String name,
            String regency,
            String state,
            Rupiah requested,
            Instant openedAt) {}

    private static final String FROM = " from aid_case c join aid_group g on g.id = c.case_id";

    private static final String COLUMNS =
            "select c.case_id, g.number, g.name, g.regency, coalesce(c.outcome, c.stage) as state, g.requested, c.opened_at";

    private static final Keyset<Row> LATEST_FIRST = Keyset.<Row>falling("c.opened_at", Instant.class, Row::openedAt)
            .thenRising("g.number", String.class, Row::number);

    private final JdbcClient jdbc;

    CaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page<Row> page(Account account, @Nullable String words, @Nullable String state, PageRequest asked) {
        Map<String, Object> parameters = new HashMap<>(account.scope().parameters());
        List<String> conditions = conditions(account, words, state, parameters);
        UUID[] found = found(conditions, parameters);
        PageRequest shown = asked.within(found.length);
        return Page.of(rows(found, conditions, parameters, shown), shown, found.length);
    }

    /** The same part by part. */
    public Slice<Row> part(Account account, @Nullable String words, @Nullable String state, PartRequest asked) {
        Map<String, Object> parameters = new HashMap<>(account.scope().parameters());
        List<String> conditions = conditions(account, words, state, parameters);
        return LATEST_FIRST.read(jdbc, COLUMNS + FROM + where(conditions), parameters, asked, CaseList::read);
    }

    private static List<String> conditions(
            Account account, @Nullable String words, @Nullable String state, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        boolean isOfState = state != null && !SUSPENDED.equals(state);
        conditions.add(account.scope().covers(isOfState ? "c.regency" : "g.regency"));
        SoughtWords.of(words).ifPresent(sought -> {
            conditions.add(sought.condition("g.number", "g.name"));
            parameters.put("words", sought.value());
        });
        if (isOfState) {
            conditions.add("coalesce(c.outcome, c.stage) = :state");
            parameters.put("state", state);
        } else if (state != null) {
            conditions.add("g.suspended_at is not null");
        }
        return conditions;
    }

    /** Some that match: all, if they are few. */
    private UUID[] found(List<String> conditions, Map<String, Object> parameters) {
        return jdbc.sql("select c.case_id" + FROM + where(conditions) + " limit :counted")
                .params(parameters)
                .param("counted", Page.COUNTED + 1)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    /** Of few those that were found, of many whatever matches on the way back from the newest. */
    private List<Row> rows(UUID[] found, List<String> conditions, Map<String, Object> parameters, PageRequest shown) {
        String where = found.length <= Page.COUNTED
                ? where(List.of("c.case_id = any(:found)"))
                : where(conditions.stream()
                        .map("coalesce(%s, false)"::formatted)
                        .toList());
        return jdbc.sql(COLUMNS + FROM + where + " order by c.opened_at desc, g.number limit :size offset :skip")
                .params(parameters)
                .param("found", found)
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query(CaseList::read)
                .list();
    }

    private static String where(List<String> conditions) {
        return " where " + String.join(" and ", conditions);
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                CaseId.of(row.getString("case_id")),
                row.getString("number"),
                row.getString("name"),
                row.getString("regency"),
                row.getString("state"),
                Rupiah.of(row.getLong("requested")),
                row.getTimestamp("opened_at").toInstant());
    }
}
