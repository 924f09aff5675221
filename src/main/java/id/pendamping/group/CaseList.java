package id.pendamping.group;

import id.pendamping.access.Account;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
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

    private static final String FROM = " from aid_case c join aid_group g on g.id = c.case_id";

    private final JdbcClient jdbc;

    CaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page<Row> page(Account account, @Nullable String words, @Nullable String state, PageRequest asked) {
        Map<String, Object> parameters = new HashMap<>(account.scope().parameters());
        List<String> conditions = new ArrayList<>();
        if (!account.scope().isEverywhere()) {
            conditions.add(account.scope().covers("g.regency"));
        }
        if (words != null) {
            conditions.add("(g.number ilike :words or g.name ilike :words)");
            parameters.put(
                    "words",
                    '%' + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%');
        }
        if (state != null) {
            conditions.add("(c.outcome = :state or (c.outcome is null and c.stage = :state))");
            parameters.put("state", state);
        }
        UUID[] found = found(conditions, parameters);
        PageRequest shown = asked.within(found.length);
        return Page.of(rows(found, conditions, parameters, shown), shown, found.length);
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
        return jdbc.sql("""
                        select c.case_id, g.number, g.name, g.regency, coalesce(c.outcome, c.stage) as state, g.requested,
                            c.opened_at""" + FROM + where + " order by c.opened_at desc, g.number limit :size offset :skip")
                .params(parameters)
                .param("found", found)
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
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
