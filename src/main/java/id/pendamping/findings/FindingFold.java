package id.pendamping.findings;

import id.pendamping.journal.StateRules;
import java.util.List;

/** The findings are those that were raised, and each stands as it was settled. */
class FindingFold implements StateRules {

    private static final String RAISED = """
            with told as (
                select j.subject_id::uuid as case_id, j.sequence, (j.data ->> 'finding')::int as number, j.data, j.actor,
                    j.occurred_at from journal_entry j where j.subject_kind = 'CASE' and j.type = 'finding-raised')
            """;

    @Override
    public List<Fold> folds() {
        return List.of(
                new Fold(List.of("finding"), RAISED + """
                        select g.number, coalesce(t.sequence, 0), 'finding.number', f.number::text, t.number::text
                        from told t full join finding f on f.case_id = t.case_id and f.number = t.number
                        join group_card g on g.case_id = coalesce(t.case_id, f.case_id)
                        where f.number is null or t.number is null
                        order by 1, 2"""),
                new Fold(List.of("finding"), RAISED + """
                        select g.number, t.sequence, 'finding.' || d.field, d.says, d.should
                        from told t join finding f on f.case_id = t.case_id and f.number = t.number
                        join group_card g on g.case_id = t.case_id,
                        lateral (values ('source', f.source, t.data ->> 'source'),
                            ('category', f.category, t.data ->> 'category'),
                            ('severity', f.severity, t.data ->> 'severity'),
                            ('amount', f.amount::text, t.data ->> 'amount'),
                            ('owner', f.owner, t.data ->> 'owner'),
                            ('regency', f.regency, g.regency), ('province', f.province, left(g.regency, 2)),
                            ('raised_by', f.raised_by, t.actor),
                            ('raised_at', f.raised_at::text, case when abs(extract(epoch from f.raised_at - t.occurred_at)) < 0.01
                                then f.raised_at else t.occurred_at end::text),
                            ('due_on', f.due_on::text, t.data ->> 'dueOn'),
                            ('words', row_digest(f.id::text, f.description, f.recommendation),
                                t.data ->> 'wordsDigest')) as d (field, says, should)
                        where d.says is distinct from d.should and (d.field <> 'words' or d.should is not null)
                        order by 1, 2"""),
                new Fold(List.of("finding"), """
                        with told as (
                            select distinct on (j.subject_id, j.data ->> 'finding') j.subject_id::uuid as case_id, j.sequence,
                                (j.data ->> 'finding')::int as number, case j.type when 'finding-raised' then 'OPEN'
                                    when 'finding-answered' then 'RESPONDED' else j.data ->> 'verdict' end as status
                            from journal_entry j where j.subject_kind = 'CASE'
                              and j.type in ('finding-raised', 'finding-answered', 'finding-settled')
                            order by j.subject_id, j.data ->> 'finding', j.sequence desc)
                        select g.number, t.sequence, 'finding.status', f.status, t.status
                        from told t join finding f on f.case_id = t.case_id and f.number = t.number
                        join group_card g on g.case_id = t.case_id
                        where f.status is distinct from t.status
                        order by 1, 2"""));
    }
}
