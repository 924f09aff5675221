package id.pendamping.folding;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** Credits that were decided on follow the decisions; the one that is open stands as it was last proposed. */
class CreditFold implements StateRules {

    private static final String PROPOSED_BY = """
            (select p.actor from journal_entry p where p.subject_kind = 'CASE' and p.subject_id = t.case_id::text
               and p.type = 'credit-proposed' and p.sequence < t.sequence order by p.sequence desc limit 1)""";

    @Override
    public List<Fold> folds() {
        return List.of(
                new RowsInOrder(
                                "refund_credit",
                                "select * from settlement_credit where decided_by is not null",
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
                        from settlement_credit k left join told t on t.case_id = k.case_id and t.type = 'credit-proposed'
                        join group_card g on g.case_id = k.case_id,
                        lateral (values ('purpose', k.purpose, t.data ->> 'purpose'), ('proposed_by', k.proposed_by, t.actor))
                            as d (field, says, should)
                        where k.decided_by is null and d.says is distinct from d.should
                        order by 1, 2, 3"""));
    }
}
