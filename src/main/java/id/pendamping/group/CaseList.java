package id.pendamping.group;

import id.pendamping.access.Account;
import id.pendamping.listing.Keyset;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of a person's regions, latest first. */
@Repository
public class CaseList {

    /** What the list can be narrowed to: a running stage or an outcome. */
    public static final List<String> STATES = List.of(
            "selection", "mentor-assignment", "disbursement", "accountability", "closed", "recovered", "rejected");

    /** One case of the list; {@code state} is its outcome, or its stage while it runs. */
    public record Row(
            CaseId caseId,
            String number,
            String name,
            String regency,
            String state,
            Rupiah requested,
            Instant openedAt) {}

    private static final String COLUMNS =
            "select c.case_id, g.number, g.name, g.regency, coalesce(c.outcome, c.stage) as state, g.requested, c.opened_at";

    private static final Keyset<Row> LATEST_FIRST = Keyset.<Row>falling("c.opened_at", Instant.class, Row::openedAt)
            .thenRising("g.number", String.class, Row::number);

    private final JdbcClient jdbc;

    CaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page<Row> page(Account account, @Nullable String words, @Nullable String state, PageRequest asked) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(account, words, state, parameters);
        int total = jdbc.sql("select count(*)" + where)
                .params(parameters)
                .query(Integer.class)
                .single();
        PageRequest shown = asked.within(total);
        List<Row> rows = jdbc.sql(COLUMNS + where + " order by c.opened_at desc, g.number limit :size offset :skip")
                .params(parameters)
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query(CaseList::read)
                .list();
        return Page.of(rows, shown, total);
    }

    /** The same part by part. */
    public Slice<Row> part(Account account, @Nullable String words, @Nullable String state, PartRequest asked) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(account, words, state, parameters);
        return LATEST_FIRST.read(jdbc, COLUMNS + where, parameters, asked, CaseList::read);
    }

    private static String where(
            Account account, @Nullable String words, @Nullable String state, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(" from aid_case c join aid_group g on g.id = c.case_id where true");
        where.append(" and ").append(account.scope().covers("g.regency"));
        parameters.putAll(account.scope().parameters());
        if (words != null) {
            where.append(" and (g.number ilike :words or g.name ilike :words)");
            parameters.put(
                    "words",
                    '%' + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%');
        }
        if (state != null) {
            where.append(" and coalesce(c.outcome, c.stage) = :state");
            parameters.put("state", state);
        }
        return where.toString();
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
