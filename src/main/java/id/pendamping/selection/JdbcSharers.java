package id.pendamping.selection;

import id.pendamping.shared.CaseId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for what is shared in the indexes of telephones, accounts, devices and villages. */
@Repository
class JdbcSharers implements Sharers {

    private static final String OPEN = """
            g.status = 'REGISTERED' and not exists (
                select 1 from selection_judgement v
                where v.case_id = g.case_id and v.stage = 'FIELD' and v.round > last.round)""";

    private static final String LAST = """
            from group_card g cross join lateral (
                select s.rules, s.round from selection_judgement s
                where s.case_id = g.case_id and s.stage = 'SCREENING' order by s.round desc limit 1) last
            """;

    private final JdbcClient jdbc;

    JdbcSharers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CaseId> notTold(CaseId caseId, List<String> rules, int most) {
        return jdbc.sql("""
                        with own as (select * from group_card where case_id = :case),
                        found as (
                            select :shared as rule, n.case_id from group_member m
                                join group_member n on n.phone_fingerprint = m.phone_fingerprint where m.case_id = :case
                            union all
                            select :shared, n.case_id from group_account a
                                join group_account n on n.number_fingerprint = a.number_fingerprint where a.case_id = :case
                            union all
                            select :shared, n.case_id from own join group_card n on n.device_fingerprint = own.device_fingerprint
                            union all
                            select :cluster, n.case_id from own
                                join group_card n on n.programme_year = own.programme_year and n.village = own.village)
                        select distinct f.case_id
                        """ + LAST + """
                        join found f on f.case_id = g.case_id
                        where f.rule = any(:rules) and f.case_id <> :case and not f.rule = any(last.rules)
                            and not exists (select 1 from selection_asked a
                                where a.case_id = f.case_id and a.round = last.round and f.rule = any(a.rules))
                            and""" + ' ' + OPEN + " order by 1 limit :most")
                .param("case", caseId.value())
                .param("shared", SHARED)
                .param("cluster", CLUSTER)
                .param("rules", rules.toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> CaseId.of(row.getString(1)))
                .list();
    }

    @Override
    public boolean isOpen(CaseId caseId) {
        return jdbc.sql("select exists (select 1 " + LAST + "where g.case_id = :case and " + OPEN + ")")
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void asked(CaseId caseId, List<String> rules) {
        jdbc.sql("""
                        insert into selection_asked as known (case_id, round, rules)
                        select :case, max(round), :rules from selection_judgement
                        where case_id = :case and stage = 'SCREENING'
                        on conflict (case_id) do update set round = excluded.round, rules = case
                            when known.round = excluded.round then known.rules || excluded.rules else excluded.rules end""")
                .param("case", caseId.value())
                .param("rules", rules.toArray(String[]::new))
                .update();
    }
}
