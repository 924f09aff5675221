package id.pendamping.group;

import id.pendamping.access.Account;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
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

    private final JdbcClient jdbc;

    CaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page<Row> page(Account account, @Nullable String words, @Nullable String state, PageRequest asked) {
        Map<String, Object> parameters = new HashMap<>();
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
        int total = jdbc.sql("select count(*)" + where)
                .params(parameters)
                .query(Integer.class)
                .single();
        PageRequest shown = asked.within(total);
        List<Row> rows = jdbc.sql(
                        "select c.case_id, g.number, g.name, g.regency, coalesce(c.outcome, c.stage) as state, g.requested, c.opened_at"
                                + where + " order by c.opened_at desc, g.number limit :size offset :skip")
                .params(parameters)
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query((row, index) -> new Row(
                        CaseId.of(row.getString("case_id")),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("regency"),
                        row.getString("state"),
                        Rupiah.of(row.getLong("requested")),
                        row.getTimestamp("opened_at").toInstant()))
                .list();
        return Page.of(rows, shown, total);
    }
}
