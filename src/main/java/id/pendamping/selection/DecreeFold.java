package id.pendamping.selection;

import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** Who was named stands in the decree, in the state that entries have brought it to, with the amount and the days they say. */
class DecreeFold implements StateRules {

    /**
     * Every approval has written a row; what follows up to the next approval is about that row. Who was named first has brought
     * the decree along.
     */
    private static final String NAMED = """
            with entry as (
                select j.subject_id::uuid as case_id, j.sequence, j.type, j.data, j.actor, j.occurred_at,
                    count(*) filter (where j.data ->> 'decision' = 'APPROVED') over (
                        partition by j.subject_id order by j.sequence) as nth
                from journal_entry j where j.subject_kind = 'CASE' and (j.type in ('decree-ratified', 'group-rejected')
                    or j.type = 'recipient-decided' and j.data ->> 'decision' = 'APPROVED'
                    or j.type = 'group-withdrew' and j.data ->> 'moment' = 'BEFORE_PAYMENT')),
            told as (
                select case_id, nth, min(sequence) as sequence, max(data ->> 'decreeNumber') as number,
                    max(data ->> 'decreedOn') as decreed_on, max(data ->> 'amount') as amount,
                    max(data ->> 'ratifiedOn') as ratified_on,
                    max(actor) filter (where type = 'recipient-decided') as named_by,
                    max(occurred_at) filter (where type = 'recipient-decided') as named_at,
                    min(occurred_at) filter (where type in ('group-rejected', 'group-withdrew')
                        or data ->> 'ratification' = 'RETURNED') as withdrawn_at,
                    max(actor) filter (where data ->> 'ratification' = 'RATIFIED') as ratified_by,
                    case when bool_or(type in ('group-rejected', 'group-withdrew') or data ->> 'ratification' = 'RETURNED')
                        then 'WITHDRAWN' when bool_or(data ->> 'ratification' = 'RATIFIED') then 'RATIFIED'
                        else 'NAMED' end as state
                from entry where nth > 0 group by case_id, nth),
            kept as (
                select r.case_id, row_number() over (partition by r.case_id order by r.named_at, r.withdrawn_at, r.id) as nth,
                    coalesce(d.number, '-') as number, d.decreed_on::text as decreed_on, r.amount::text as amount,
                    r.ratified_on::text as ratified_on, r.named_by, r.ratified_by, r.state, r.decreed_on::text as decreed,
                    r.named_at, r.withdrawn_at, f.is_first, d.signatory, d.recorded_at, f.signed
                from decree_recipient r left join decree d on d.id = r.decree_id
                left join lateral (select r.named_at = min(o.named_at) as is_first, bool_or(o.named_by = d.signatory
                    and o.named_at = r.named_at) as signed from decree_recipient o where o.decree_id = r.decree_id) f on true)
            select g.data ->> 'number', coalesce(t.sequence, 0), 'decree_recipient.' || f.field, f.says, f.should
            from told t full join kept k using (case_id, nth)
            join journal_entry g on g.subject_kind = 'CASE' and g.subject_id = case_id::text and g.sequence = 1,
            lateral (values ('decree', k.number, t.number), ('decreed_on', k.decreed_on, t.decreed_on),
                ('amount', k.amount, t.amount), ('state', k.state, t.state), ('named_by', k.named_by, t.named_by),
                ('ratified_by', k.ratified_by, t.ratified_by), ('ratified_on', k.ratified_on, t.ratified_on),
                ('decreed_on', k.decreed, t.decreed_on), ('named_at', k.named_at::text, %s),
                ('withdrawn_at', k.withdrawn_at::text, %s),
                ('signatory', case when k.is_first then k.signatory end,
                    case when k.is_first then case when k.signed then k.signatory else t.named_by end end),
                ('recorded_at', case when k.is_first then k.recorded_at::text end, case when k.is_first then %s end))
                as f (field, says, should)
            where f.says is distinct from f.should
            order by 1, 2, 3""".formatted(
                    Field.momentOf("k.named_at", "t.named_at"),
                    Field.momentOf("k.withdrawn_at", "t.withdrawn_at"),
                    Field.momentOf("k.recorded_at", "t.named_at"));

    /** A decree comes with the first who is named in it. */
    private static final String OF_NOBODY = """
            select '', 0, 'decree.number', d.number, null from decree d
            where not exists (select 1 from decree_recipient r where r.decree_id = d.id)
            order by 4""";

    @Override
    public List<Fold> folds() {
        return List.of(new Fold(List.of("decree", "decree_recipient"), NAMED), new Fold(List.of("decree"), OF_NOBODY));
    }
}
