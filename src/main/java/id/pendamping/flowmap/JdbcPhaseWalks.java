package id.pendamping.flowmap;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import id.pendamping.shared.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts over the visits of cases to the nodes of the models, each question one statement. */
@Component
class JdbcPhaseWalks implements PhaseWalks {

    private static final String SCOPE = """
            with scope as (
                select 'CASE:' || g.case_id as case_key, coalesce(l.outstanding, g.requested) as rupiah
                from group_card g join programme_phase f on f.id = g.phase_id
                    left join ledger_balance l on l.case_id = g.case_id
                where g.programme_year = :year and (:ordinal::int is null or f.ordinal = :ordinal)
                  and (:region::text is null or g.regency like :region || '%%')
                  and %s)""";

    private static final String VISITS = """

            from scope join lifecycle_visit v on v.subject = scope.case_key
            """;

    private static final String WAYS = """
            , steps as (
                select scope.case_key, scope.rupiah, v.node, v.began, v.ended, v.counter""" + VISITS + """
                where v.by_people),
            ways as (
                select case_key, max(rupiah) as rupiah, array_agg(node order by began, counter) as steps,
                    max(coalesce(ended, :now)) - min(began) as lasted
                from steps group by case_key)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPhaseWalks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Node> nodes(Scope scope) {
        return ask(scope, """
                        select v.process, v.node, count(distinct scope.case_key) as cases,
                            count(*) as visits, coalesce(avg(v.duration), 0)::bigint as mean,
                            coalesce(percentile_cont(0.95) within group (order by v.duration), 0)::bigint as p95,
                            count(distinct scope.case_key) filter (where v.ended is null) as waiting,
                            coalesce(sum(scope.rupiah) filter (where v.ended is null), 0) as rupiah""" + VISITS + "group by v.process, v.node")
                .query((row, number) -> new Node(
                        row.getString("process"),
                        row.getString("node"),
                        row.getInt("cases"),
                        row.getInt("visits"),
                        Duration.ofMillis(row.getLong("mean")),
                        Duration.ofMillis(row.getLong("p95")),
                        row.getInt("waiting"),
                        Rupiah.of(row.getLong("rupiah"))))
                .list();
    }

    @Override
    public List<Way> ways(Scope scope, int most) {
        return ask(scope, WAYS + """
                        select md5(array_to_string(steps, '>')) as key, steps, count(*) as cases, sum(rupiah) as rupiah,
                            coalesce(extract(epoch from avg(lasted)), 0)::bigint as lasted
                        from ways group by steps order by count(*) desc, key limit :most""")
                .param("most", most)
                .param("now", Timestamp.from(clock.instant()))
                .query(JdbcPhaseWalks::way)
                .list();
    }

    @Override
    public List<CaseId> casesAt(Scope scope, String process, String node, Which which, int most) {
        return cases(ask(scope, "select scope.case_key" + VISITS + """
                        where v.process = :process and v.node = :node
                        group by scope.case_key
                        having case :which when 'WAITING' then bool_or(v.ended is null)
                            when 'AGAIN' then count(*) > 1 else true end
                        order by scope.case_key limit :most""")
                .param("process", process)
                .param("node", node)
                .param("which", which.name())
                .param("most", most));
    }

    @Override
    public List<CaseId> casesOn(Scope scope, String way, int most) {
        return cases(ask(scope, WAYS + """
                        select case_key from ways where md5(array_to_string(steps, '>')) = :way
                        order by case_key limit :most""")
                .param("way", way)
                .param("most", most)
                .param("now", Timestamp.from(clock.instant())));
    }

    private JdbcClient.StatementSpec ask(Scope scope, String question) {
        return jdbc.sql(SCOPE.formatted(scope.readable().covers("g.regency")) + ' ' + question)
                .param("year", scope.year())
                .param("ordinal", scope.ordinal())
                .param("region", scope.region())
                .params(scope.readable().parameters());
    }

    private static List<CaseId> cases(JdbcClient.StatementSpec question) {
        return question.query(String.class).list().stream()
                .map(Subject::ofKey)
                .map(CaseId::of)
                .toList();
    }

    private static Way way(ResultSet row, int number) throws SQLException {
        return new Way(
                row.getString("key"),
                Arrays.asList((String[]) row.getArray("steps").getArray()),
                row.getInt("cases"),
                Rupiah.of(row.getLong("rupiah")),
                Duration.ofSeconds(row.getLong("lasted")));
    }
}
