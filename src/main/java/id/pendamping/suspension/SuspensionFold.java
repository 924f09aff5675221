package id.pendamping.suspension;

import id.pendamping.journal.RowsInOrder;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** A case was suspended by whom, on which ground and why as its entries say, and aid demanded back as they say. */
class SuspensionFold implements StateRules {

    /** Aid is demanded back once, by the first entry that says so; on its day, which the clock of the region may call another one. */
    private static final Fold DEMANDS = new Fold(List.of("aid_demand"), """
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
            lateral (values ('ground', k.ground, t.ground), ('way', k.way, coalesce(t.way, k.way)),
                ('demanded_on', k.demanded_on::text, case
                    when k.demanded_on between cast(t.occurred_at - interval '1 day' as date)
                        and cast(t.occurred_at + interval '1 day' as date) then k.demanded_on::text
                    else t.occurred_at::text end)) as d (field, says, should)
            where d.says is distinct from d.should
            order by 1, 2, 3""");

    @Override
    public List<Fold> folds() {
        return List.of(
                DEMANDS,
                RowsInOrder.of(
                                "suspension",
                                "suspended_at",
                                "case-suspended",
                                Field.told("ground", "ground"),
                                Field.reason("reason"),
                                Field.actor("suspended_by"))
                        .fold());
    }
}
