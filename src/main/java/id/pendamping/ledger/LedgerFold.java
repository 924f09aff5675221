package id.pendamping.ledger;

import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** The account of a case is what its entries add up to, sum by sum; it begins when the report gets its last day. */
class LedgerFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(new Fold(
                List.of("case_ledger"), """
                with entry as (
                    select j.subject_id::uuid as case_id, j.sequence, j.type, j.occurred_at, (j.data ->> 'amount')::numeric as amount,
                        case when j.type in ('recovery-ordered', 'late-return-decided') or j.type = 'report-decided' and j.data ->> 'verdict' = 'ACCEPTED'
                            then (j.data ->> 'accepted')::numeric end as accepted,
                        coalesce((j.data ->> 'excess')::numeric, 0) - coalesce((j.data ->> 'fee')::numeric, 0) as settled,
                        (j.data ->> 'overpaid')::numeric as overpaid, (j.data ->> 'recouped')::numeric as recouped, j.data ->> 'verdict' = 'COUNTED' as is_back,
                        j.type = 'recovery-recorded' or j.type in ('refund-verified', 'instalment-verified')
                            and j.data ->> 'verdict' = 'VALID' as is_returned,
                        j.type = 'write-off-decided' and j.data ->> 'verdict' = 'APPROVED'
                            or j.type = 'loss-decided' and j.data ->> 'result' <> 'REFUSED' as is_written_off
                    from journal_entry j where j.subject_kind = 'CASE' and j.type in ('aid-disbursed', 'transfer-returned',
                        'transfer-settled', 'late-return-decided', 'report-due-set', 'report-decided', 'recovery-ordered', 'recovery-recorded', 'refund-verified', 'case-closed',
                        'instalment-verified', 'write-off-decided', 'loss-decided')),
                told as (
                    select case_id, max(sequence) as sequence, bool_or(type = 'report-due-set') as is_open,
                        min(occurred_at) filter (where type = 'case-closed') as closed_at,
                        sum(case type when 'aid-disbursed' then amount when 'transfer-returned' then -amount
                            when 'transfer-settled' then settled
                            when 'late-return-decided' then case when is_back then settled - amount else 0 end
                            else 0 end) as disbursed,
                        coalesce((array_agg(accepted order by sequence desc) filter (where accepted is not null))[1], 0)
                            as accepted,
                        coalesce(sum(amount) filter (where is_returned), 0)
                            - coalesce(sum(overpaid) filter (where type in ('late-return-decided', 'report-decided')), 0) as returned,
                        coalesce(sum(amount) filter (where is_written_off), 0)
                            - coalesce(sum(recouped) filter (where type in ('late-return-decided', 'refund-verified', 'instalment-verified')), 0) as written_off
                    from entry group by case_id having bool_or(type = 'aid-disbursed'))
                select g.number, coalesce(t.sequence, 0), 'case_ledger.' || d.field, d.says, d.should
                from told t full join case_ledger l on l.case_id = t.case_id
                join group_card g on g.case_id = coalesce(t.case_id, l.case_id),
                lateral (values ('disbursed', l.disbursed::text, t.disbursed::text),
                    ('accepted', l.accepted::text, t.accepted::text),
                    ('returned', l.returned::text, t.returned::text),
                    ('written_off', l.written_off::text, t.written_off::text),
                    ('closed', l.closed::text, (t.closed_at is not null)::text), ('closed_on', l.closed_on::text, %s)) as d (field, says, should)
                where d.says is distinct from d.should and (l.case_id is not null or t.is_open)
                order by 1, 3""".formatted(Field.dayOf("l.closed_on", "t.closed_at", "g.regency"))));
    }
}
