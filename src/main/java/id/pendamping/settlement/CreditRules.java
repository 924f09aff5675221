package id.pendamping.settlement;

import id.pendamping.journal.StateRules;
import java.util.List;

/** What the treasury received is what lowers debts and what is credited, and the journal knows each credit. */
class CreditRules implements StateRules {

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                Part.MONEY, "credit", "select coalesce(sum(amount), 0) from refund_credit where decided_by is null"));
    }

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(Part.MONEY, "received", """
                select g.number from group_card g
                left join ledger_balance l on l.case_id = g.case_id
                where (select coalesce(sum(r.amount), 0) from refund r where r.case_id = g.case_id and r.status = 'VALID')
                   <> coalesce(l.returned, 0)
                     + coalesce((select sum(c.amount) from refund_credit c where c.case_id = g.case_id), 0)
                order by 1"""), new Rule(Part.MONEY, "credit", """
                select g.number from group_card g
                where (select coalesce(sum(c.amount), 0) from refund_credit c where c.case_id = g.case_id) <> (
                    select coalesce(sum(coalesce((j.data ->> case when j.type in ('late-return-decided', 'report-decided')
                        then 'overpaid' else 'excess' end)::numeric, 0)), 0)
                    from journal_entry j
                    where j.subject_kind = 'CASE' and j.subject_id = g.case_id::text
                      and j.type in ('refund-verified', 'instalment-verified', 'late-return-decided', 'report-decided'))
                order by 1"""));
    }
}
