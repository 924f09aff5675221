package id.pendamping.selection;

import id.pendamping.journal.StateRules;
import java.util.List;

/** A recipient stands in the decree, with the amount and from the day that entries say. */
class DecreeFold implements StateRules {

    private static final String RATIFIED = """
            with told as (
                select distinct on (j.subject_id) j.subject_id::uuid as case_id, j.sequence,
                    j.data ->> 'decreeNumber' as number, j.data ->> 'amount' as amount, j.data ->> 'ratifiedOn' as ratified_on
                from journal_entry j where j.subject_kind = 'CASE' and j.type = 'decree-ratified'
                  and j.data ->> 'ratification' = 'RATIFIED'
                order by j.subject_id, j.sequence desc),
            kept as (
                select r.case_id, d.number, r.amount::text as amount, r.ratified_on::text as ratified_on, r.state
                from decree_recipient r join decree d on d.id = r.decree_id)
            """;

    @Override
    public List<Fold> folds() {
        return List.of(
                new Fold(List.of("decree", "decree_recipient"), RATIFIED + """
                        select g.number, coalesce(t.sequence, 0), 'decree_recipient.' || d.field, d.says, d.should
                        from kept k left join told t using (case_id) join group_card g using (case_id),
                        lateral (values ('decree', k.number, t.number), ('amount', k.amount, t.amount),
                            ('ratified_on', k.ratified_on, t.ratified_on)) as d (field, says, should)
                        where k.state = 'RATIFIED' and d.says is distinct from d.should
                        order by 1, 3"""),
                new Fold(List.of("decree_recipient"), RATIFIED + """
                        select g.number, t.sequence, 'decree_recipient.decree', null, t.number
                        from told t join group_card g using (case_id)
                        where not exists (select 1 from kept k where k.case_id = t.case_id and k.number = t.number)
                        order by 1"""));
    }
}
