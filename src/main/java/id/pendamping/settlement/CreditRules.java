package id.pendamping.settlement;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** What the treasury received is what lowers debts and what is credited, and the journal knows each credit. */
class CreditRules implements StateRules {

    private static final String PROPOSED_BY = """
            (select p.actor from journal_entry p where p.subject_kind = 'CASE' and p.subject_id = t.case_id::text
               and p.type = 'credit-proposed' and p.sequence < t.sequence order by p.sequence desc limit 1)""";

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                Part.MONEY, "credit", "select coalesce(sum(amount), 0) from refund_credit where decided_by is null"));
    }

    /** Credits that were decided on follow the decisions; the one that is open stands as it was last proposed. */
    @Override
    public List<Fold> folds() {
        return List.of(
                new RowsInOrder(
                                "refund_credit",
                                "select * from refund_credit where decided_by is not null",
                                "id",
                                "j.type = 'credit-decided' and j.data ->> 'verdict' = 'APPROVED'",
                                List.of(
                                        Field.told("amount", "amount"),
                                        Field.told("purpose", "purpose"),
                                        Field.actor("decided_by"),
                                        new Field("proposed_by", "k.proposed_by", PROPOSED_BY)))
                        .fold(),
                new Fold(List.of("refund_credit"), """
                        with told as (
                            select distinct on (j.subject_id) j.subject_id::uuid as case_id, j.sequence, j.type, j.actor, j.data
                            from journal_entry j where j.subject_kind = 'CASE' and j.type in ('credit-proposed', 'credit-decided')
                            order by j.subject_id, j.sequence desc)
                        select g.number, coalesce(t.sequence, 0), 'refund_credit.' || d.field, d.says, d.should
                        from refund_credit k left join told t on t.case_id = k.case_id and t.type = 'credit-proposed'
                        join group_card g on g.case_id = k.case_id,
                        lateral (values ('purpose', k.purpose, t.data ->> 'purpose'), ('proposed_by', k.proposed_by, t.actor))
                            as d (field, says, should)
                        where k.decided_by is null and d.says is distinct from d.should
                        order by 1, 2, 3"""));
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
                    select coalesce(sum(coalesce((j.data ->> 'excess')::numeric, (j.data ->> 'overpaid')::numeric, 0)), 0)
                    from journal_entry j
                    where j.subject_kind = 'CASE' and j.subject_id = g.case_id::text
                      and j.type in ('refund-verified', 'instalment-verified', 'late-return-decided', 'report-decided'))
                order by 1"""));
    }
}
