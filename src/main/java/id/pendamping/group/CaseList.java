package id.pendamping.group;

import id.pendamping.access.Account;
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

    /** One page of the list. */
    public record Page(List<Row> rows, int number, int size, int total) {

        public int pages() {
            return Math.max(1, (total + size - 1) / size);
        }
    }

    private final JdbcClient jdbc;

    CaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page page(Account account, @Nullable String words, @Nullable String state, int number, int size) {
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
        List<Row> rows = jdbc.sql(
                        "select c.case_id, g.number, g.name, g.regency, coalesce(c.outcome, c.stage) as state, g.requested, c.opened_at"
                                + where + " order by c.opened_at desc, g.number limit :size offset :skip")
                .params(parameters)
                .param("size", size)
                .param("skip", (number - 1) * size)
                .query((row, index) -> new Row(
                        CaseId.of(row.getString("case_id")),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("regency"),
                        row.getString("state"),
                        Rupiah.of(row.getLong("requested")),
                        row.getTimestamp("opened_at").toInstant()))
                .list();
        return new Page(rows, number, size, total);
    }
}
