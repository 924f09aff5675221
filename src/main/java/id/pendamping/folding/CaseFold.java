package id.pendamping.folding;

import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** Where a case stands, when it began, and how and when it ended, follows from its entries. */
class CaseFold implements StateRules {

    private static final String ENTRIES = """
            with entry as (
                select j.subject_id::uuid as case_id, j.sequence, j.occurred_at, j.data, case j.type
                    when 'group-registered' then 'selection'
                    when 'decree-ratified' then case j.data ->> 'ratification' when 'RATIFIED' then 'mentor-assignment' end
                    when 'assignment-answered' then case j.data ->> 'mentorAnswer' when 'ACCEPTED' then 'disbursement' end
                    when 'transfer-claimed' then case j.data ->> 'debtor' when 'HOLDER' then 'disbursement' else 'accountability' end
                    when 'funds-confirmed' then 'accountability'
                    when 'case-closed' then case j.data ->> 'settlement' when 'RECOVERED' then null else 'monitoring' end end as stage, case j.type
                    when 'group-rejected' then case j.data ->> 'reason' when 'DISSOLUTION' then 'dissolved'
                        when 'SUSPENSION' then 'barred' else 'rejected' end
                    when 'failed-transfer-decided' then case j.data ->> 'verdict' when 'WITHDRAWN' then 'withdrawn' end
                    when 'group-withdrew' then case j.data ->> 'moment' when 'BEFORE_PAYMENT' then 'withdrawn' end
                    when 'case-closed' then case j.data ->> 'settlement' when 'RECOVERED' then 'recovered' else 'closed' end
                    end as outcome
                from journal_entry j where j.subject_kind = 'CASE' and j.type in ('group-registered', 'decree-ratified',
                    'assignment-answered', 'transfer-claimed', 'funds-confirmed', 'group-rejected', 'failed-transfer-decided',
                    'group-withdrew', 'case-closed')),
            told as (
                select case_id, max(sequence) filter (where stage is not null or outcome is not null) as sequence,
                    (array_agg(stage order by sequence desc) filter (where stage is not null))[1] as stage,
                    (array_agg(outcome order by sequence) filter (where outcome is not null))[1] as outcome,
                    min(occurred_at) as opened_at, min(occurred_at) filter (where outcome is not null) as closed_at,
                    (array_agg(data ->> 'programmeYear' order by sequence))[1] as programme_year,
                    split_part((array_agg(data ->> 'number' order by sequence))[1], '-', 3) as regency
                from entry group by case_id)
            """;

    @Override
    public List<Fold> folds() {
        return List.of(new Fold(
                List.of("aid_case"),
                ENTRIES
                        + """
                select g.number, coalesce(t.sequence, 0), 'aid_case.' || d.field, d.says, d.should
                from told t full join group_case k using (case_id) join group_card g using (case_id),
                lateral (values ('stage', k.stage, t.stage), ('outcome', k.outcome, t.outcome),
                    ('opened_at', k.opened_at::text, %s), ('closed_at', k.closed_at::text, %s),
                    ('programme_year', k.programme_year::text, t.programme_year), ('regency', k.regency, t.regency)) as d (field, says, should)
                where d.says is distinct from d.should
                order by 1, 3""".formatted(
                                        Field.momentOf("k.opened_at", "t.opened_at"),
                                        Field.momentOf("k.closed_at", "t.closed_at"))));
    }
}
