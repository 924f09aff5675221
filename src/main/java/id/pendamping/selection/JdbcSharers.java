package id.pendamping.selection;

import id.pendamping.shared.CaseId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for what is shared in the indexes of telephones, accounts, devices and villages. */
@Repository
class JdbcSharers implements Sharers {

    private final JdbcClient jdbc;

    JdbcSharers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CaseId> notTold(CaseId caseId, List<String> rules) {
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
                        select distinct f.case_id from found f join group_card g on g.case_id = f.case_id
                        cross join lateral (
                            select s.rules, s.round from selection_judgement s
                            where s.case_id = f.case_id and s.stage = 'SCREENING' order by s.round desc limit 1) last
                        where f.rule = any(:rules) and f.case_id <> :case and g.status = 'REGISTERED'
                            and not f.rule = any(last.rules) and not exists (
                                select 1 from selection_judgement v
                                where v.case_id = f.case_id and v.stage = 'FIELD' and v.round > last.round)
                        order by 1""")
                .param("case", caseId.value())
                .param("shared", SHARED)
                .param("cluster", CLUSTER)
                .param("rules", rules.toArray(String[]::new))
                .query((row, number) -> CaseId.of(row.getString(1)))
                .list();
    }
}
