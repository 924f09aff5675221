package id.pendamping.lifecycle.engine;

import id.pendamping.access.Account;
import id.pendamping.lifecycle.PhaseWalks;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts in the engine's history, one statement a question. */
@Component
class EnginePhaseWalks implements PhaseWalks {

    private static final int MOST_NODES = 500;

    private static final String WALKED = """
             from aid_group g join phase f on f.id = g.phase_id
                join act_hi_procinst p on p.business_key_ = g.id::text and p.proc_def_key_ = :process
                left join case_ledger l on l.case_id = g.id
            """;

    private static final String VISITED = """
            select g.id, g.number, g.regency, g.requested, coalesce(l.outstanding, g.requested) as open_rupiah,
                a.act_id_ as node, a.end_time_ is null as open,
                coalesce(a.duration_, extract(epoch from cast(:now as timestamp) - a.start_time_) * 1000) as spent,
                row_number() over (partition by g.id, a.act_id_, a.end_time_ is null order by a.start_time_) as nth
            """ + WALKED + " join act_hi_actinst a on a.proc_inst_id_ = p.proc_inst_id_";

    private static final String WAYS = """
            select g.id, g.number, g.regency, g.requested, p.duration_ as spent,
                coalesce(string_agg(a.act_id_, ' ' order by a.start_time_, a.sequence_counter_), '') as way
            """ + WALKED
            + " left join act_hi_actinst a on a.proc_inst_id_ = p.proc_inst_id_ and a.act_type_ = 'userTask'";

    private final JdbcClient jdbc;
    private final Clock clock;

    EnginePhaseWalks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Visits> visits(Account account, Cut cut, String process) {
        return sql(account, cut, process, "with visit as (" + VISITED + where(account, cut) + ") " + """
                        select node, count(*) as times, count(distinct id) as cases,
                            count(distinct id) filter (where open) as waiting,
                            coalesce(sum(open_rupiah) filter (where open and nth = 1), 0) as rupiah,
                            avg(spent) as mean, percentile_cont(0.95) within group (order by spent) as longest
                        from visit group by node order by node limit\s""" + MOST_NODES)
                .query((row, index) -> new Visits(
                        row.getString("node"),
                        row.getLong("times"),
                        row.getLong("cases"),
                        row.getLong("waiting"),
                        Rupiah.of(row.getLong("rupiah")),
                        millis(row, "mean"),
                        millis(row, "longest")))
                .list();
    }

    @Override
    public Variants variants(Account account, Cut cut, String process, int most) {
        long[] all = {0};
        List<Variant> variants = sql(account, cut, process, ways(account, cut) + """
                        select md5(way) as key, way, count(distinct id) as cases, sum(requested) as rupiah,
                            avg(spent) as mean, count(*) over () as variants
                        from walk group by way order by cases desc, way limit :most""")
                .param("most", most)
                .query((row, index) -> {
                    all[0] = row.getLong("variants");
                    return new Variant(
                            row.getString("key"),
                            Arrays.stream(row.getString("way").split(" "))
                                    .filter(step -> !step.isEmpty())
                                    .toList(),
                            row.getLong("cases"),
                            Rupiah.of(row.getLong("rupiah")),
                            millis(row, "mean"));
                })
                .list();
        return new Variants(variants, all[0]);
    }

    @Override
    public Cases at(Account account, Cut cut, String process, String node, Only only, int number, int size) {
        String rupiah = only == Only.WAITING ? "open_rupiah" : "requested";
        String found = "with visit as (" + VISITED + where(account, cut) + " and a.act_id_ = :node), found as ("
                + "select number, regency, max(" + rupiah + ") as rupiah, count(*) as times, sum(spent) as spent"
                + " from visit group by id, number, regency having "
                + switch (only) {
                    case PASSED -> "true";
                    case WAITING -> "bool_or(open)";
                    case RETURNED -> "count(*) > 1";
                }
                + ") ";
        return page(account, cut, process, found, Map.of("node", node), number, size);
    }

    @Override
    public Cases along(Account account, Cut cut, String process, String variant, int number, int size) {
        String found = ways(account, cut) + ", found as (select number, regency, max(requested) as rupiah,"
                + " count(*) as times, sum(spent) as spent from walk where md5(way) = :variant"
                + " group by id, number, regency) ";
        return page(account, cut, process, found, Map.of("variant", variant), number, size);
    }

    private Cases page(
            Account account,
            Cut cut,
            String process,
            String found,
            Map<String, String> parameters,
            int number,
            int size) {
        record Sum(int total, long rupiah) {}
        Sum sum = sql(
                        account,
                        cut,
                        process,
                        found + "select count(*) as total, coalesce(sum(rupiah), 0) as rupiah from found")
                .params(parameters)
                .query((row, index) -> new Sum(row.getInt("total"), row.getLong("rupiah")))
                .single();
        int shown = Math.min(number, Math.max(1, (sum.total() + size - 1) / size));
        List<CaseRow> rows = sql(
                        account,
                        cut,
                        process,
                        found + "select * from found order by spent desc, number limit :size offset :skip")
                .params(parameters)
                .param("size", size)
                .param("skip", (long) size * (shown - 1))
                .query((row, index) -> new CaseRow(
                        row.getString("number"),
                        row.getString("regency"),
                        Rupiah.of(row.getLong("rupiah")),
                        row.getLong("times"),
                        millis(row, "spent")))
                .list();
        return new Cases(rows, Rupiah.of(sum.rupiah()), shown, size, sum.total());
    }

    private static String ways(Account account, Cut cut) {
        return "with walk as (" + WAYS + where(account, cut) + " and p.end_time_ is not null"
                + " group by p.proc_inst_id_, g.id, g.number, g.regency, g.requested, p.duration_) ";
    }

    private static String where(Account account, Cut cut) {
        StringBuilder where = new StringBuilder(" where g.programme_year = :year and f.ordinal = :phase");
        if (!account.regions().isEmpty()) {
            where.append(" and (left(g.regency, 2) = any(string_to_array(:regions, ','))"
                    + " or g.regency = any(string_to_array(:regions, ',')))");
        }
        if (cut.region() != null) {
            where.append(" and left(g.regency, length(:region)) = :region");
        }
        return where.toString();
    }

    private JdbcClient.StatementSpec sql(Account account, Cut cut, String process, String sql) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("process", process);
        parameters.put("year", cut.year());
        parameters.put("phase", cut.phase());
        parameters.put("now", Timestamp.from(clock.instant()));
        parameters.put("regions", String.join(",", account.regions()));
        if (cut.region() != null) {
            parameters.put("region", cut.region());
        }
        return jdbc.sql(sql).params(parameters);
    }

    private static Duration millis(ResultSet row, String column) throws SQLException {
        return Duration.ofMillis(Math.round(row.getDouble(column)));
    }
}
