package id.pendamping.suspension;

import id.pendamping.journal.Differing;
import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** A case was suspended by whom, on which ground and why as its entries say, and aid demanded back as they say. */
class SuspensionFold implements StateRules {

    /** Aid is demanded back once, by the first entry that says so; on its day, which the clock of the region may call another one. */
    private static final Fold DEMANDS =
            new Fold(List.of("aid_demand"), """
            with told as (
                select distinct on (j.subject_id) j.subject_id::uuid as case_id, j.sequence, j.occurred_at,
                    case j.type when 'group-withdrew' then 'WITHDRAWAL' when 'group-change-decided' then 'DISSOLUTION'
                        when 'group-reviewed' then 'DISSOLUTION' when 'transfer-claimed' then 'TRANSFER' else 'SUSPENSION' end as ground,
                    case j.type when 'group-withdrew' then
                            case j.data ->> 'moment' when 'BEFORE_PAYMENT' then 'CANCELLATION' else 'RECOVERY' end
                        when 'suspension-decided' then j.data ->> 'verdict' when 'law-outcome-recorded' then j.data ->> 'verdict'
                        else j.data ->> 'aidBack' end as way
                from journal_entry j where j.subject_kind = 'CASE' and (
                    j.type = 'group-withdrew' or j.type = 'group-change-decided' and j.data ->> 'after' = 'DISSOLVED'
                    or j.type = 'group-reviewed' and j.data ->> 'verdict' = 'DISSOLVED'
                    or j.type in ('suspension-decided', 'law-outcome-recorded')
                        and j.data ->> 'verdict' in ('RECOVERY', 'CANCELLATION')
                    or j.type = 'transfer-claimed' and j.data ->> 'debtor' = 'HOLDER')
                order by j.subject_id, j.sequence)
            select g.number, coalesce(t.sequence, 0), 'aid_demand.' || d.field, d.says, d.should
            from told t full join aid_demand k using (case_id)
            join group_card g on g.case_id = coalesce(t.case_id, k.case_id),
            lateral (values ('ground', k.ground, t.ground), ('way', k.way, coalesce(t.way, 'RECOVERY')),
                ('demanded_on', k.demanded_on::text, %s)) as d (field, says, should)
            where d.says is distinct from d.should
            order by 1, 2, 3""".formatted(Field.dayOf("k.demanded_on", "t.occurred_at", "g.regency")));

    /** What was decided about a suspension follows it, before the next one of the case. */
    private static final Fold OUTCOMES = new Fold(List.of("suspension"), """
            with entry as (
                select j.subject_id::uuid as case_id, j.sequence, j.type, j.data, j.actor, j.reason, j.occurred_at,
                    count(*) filter (where j.type = 'case-suspended') over (partition by j.subject_id order by j.sequence) as nth
                from journal_entry j where j.subject_kind = 'CASE'
                  and j.type in ('case-suspended', 'suspension-decided', 'law-outcome-recorded')),
            told as (
                select distinct on (case_id, nth) * from entry where type <> 'case-suspended' order by case_id, nth, sequence desc),
            referred as (
                select distinct on (case_id, nth) case_id, nth, data from entry where data ->> 'verdict' = 'LAW_ENFORCEMENT'
                order by case_id, nth, sequence desc),
            kept as (
                select s.*, row_number() over (partition by s.case_id order by s.place) as nth from suspension s)
            select g.number, coalesce(t.sequence, 0), 'suspension.' || d.field, d.says, d.should
            from kept k left join told t using (case_id, nth) left join referred r using (case_id, nth)
            join group_card g using (case_id),
            lateral (values ('state', k.state, coalesce(t.data ->> 'verdict', 'OPEN')),
                ('grounds', k.grounds, t.reason),
                ('ended_by', k.ended_by, case when t.data ->> 'verdict' <> 'LAW_ENFORCEMENT' then t.actor end),
                ('ended_on', k.ended_on::text, case when t.data ->> 'verdict' <> 'LAW_ENFORCEMENT' then %s end),
                ('referral_number', k.referral_number, r.data ->> 'documentNumber'),
                ('referral_date', k.referral_date::text, r.data ->> 'documentDate')) as d (field, says, should)
            where %s
            order by 1, 2, 3""".formatted(
                    Field.dayOf("k.ended_on", "t.occurred_at", "g.regency"), Differing.DIFFERS));

    @Override
    public List<Fold> folds() {
        return List.of(
                DEMANDS,
                RowsInOrder.of(
                                "suspension",
                                "place",
                                "case-suspended",
                                Field.told("ground", "ground"),
                                Field.reason("reason"),
                                Field.actor("suspended_by"),
                                Field.moment("suspended_at"),
                                Field.day("begun_on"))
                        .fold(),
                OUTCOMES);
    }
}
