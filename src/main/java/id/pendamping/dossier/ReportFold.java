package id.pendamping.dossier;

import id.pendamping.journal.StateRules;
import java.util.List;

/** Reports, their lines, receipts and annexes are those that were compiled. */
class ReportFold implements StateRules {

    private static final String COMPILED = """
            with told as (
                select j.subject_id::uuid as case_id, j.sequence, (j.data ->> 'version')::int as version, j.data, j.actor,
                    j.occurred_at from journal_entry j where j.subject_kind = 'CASE' and j.type = 'report-compiled')
            """;

    @Override
    public List<Fold> folds() {
        return List.of(
                new Fold(List.of("report", "expense_line"), COMPILED + """
                        select g.number, coalesce(t.sequence, 0), d.field, d.says, d.should
                        from told t full join accountability_spent r on r.case_id = t.case_id and r.version = t.version
                        join group_card g on g.case_id = coalesce(t.case_id, r.case_id),
                        lateral (values ('report.version', r.version::text, t.version::text),
                            ('report.compiled_by', r.compiled_by, t.actor),
                            ('report.compiled_at', r.compiled_at::text, case
                                when abs(extract(epoch from r.compiled_at - t.occurred_at)) < 0.01 then r.compiled_at
                                else t.occurred_at end::text),
                            ('expense_line.amount', r.spent::text, t.data ->> 'spent')) as d (field, says, should)
                        where d.says is distinct from d.should
                        order by 1, 2, 3 desc"""),
                new Fold(List.of("expense_line"), """
                        with told as (
                            select distinct on (j.subject_id, j.data ->> 'version') j.subject_id::uuid as case_id,
                                j.sequence, (j.data ->> 'version')::int as version, j.data
                            from journal_entry j where j.subject_kind = 'CASE' and j.type in ('report-reviewed', 'report-second-reviewed')
                            order by j.subject_id, j.data ->> 'version', j.sequence desc)
                        select g.number, t.sequence, 'expense_line.verdict.' || d.field, d.says, d.should
                        from told t left join accountability_verdicts v using (case_id, version)
                        join group_card g using (case_id),
                        lateral (values ('accepted', v.accepted::text, t.data ->> 'accepted'),
                            ('rejected', v.rejected::text, t.data ->> 'rejected'),
                            ('digest', v.digest, coalesce(t.data ->> 'verdictDigest', v.digest))) as d (field, says, should)
                        where d.says is distinct from d.should
                        order by 1, 2, 3"""),
                new Fold(List.of("fraud_mark"), """
                        with told as (
                            select distinct on (j.subject_id, j.data ->> 'version') j.subject_id::uuid as case_id,
                                j.sequence, (j.data ->> 'version')::int as version, j.actor, j.data
                            from journal_entry j where j.subject_kind = 'CASE' and j.type = 'report-reviewed'
                            order by j.subject_id, j.data ->> 'version', j.sequence desc)
                        select g.number, coalesce(t.sequence, 0), 'fraud_mark.' || d.field, d.says, d.should
                        from told t full join accountability_fraud f using (case_id, version)
                        join group_card g using (case_id),
                        lateral (values ('digest', f.digest, t.data ->> 'fraudDigest'),
                            ('marked_by', f.marked_by, case when f.digest is not null then t.actor end))
                            as d (field, says, should)
                        where d.says is distinct from d.should
                        order by 1, 2, 3"""),
                new Fold(
                        List.of(
                                "report",
                                "expense_line",
                                "receipt",
                                "report_asset",
                                "report_photo",
                                "report_signature"),
                        COMPILED + """
                        , due as (
                            select t.case_id, t.sequence, t.version, row.place, row.digest from told t,
                            jsonb_array_elements_text(t.data -> 'digests') with ordinality as row (digest, place)),
                        kept as (
                            select k.*, t.sequence from accountability_digest k join told t using (case_id, version)
                            where t.data ->> 'digests' is not null)
                        select g.number, sequence, coalesce(k.field, 'expense_line.' || (place - 2)), k.digest, d.digest
                        from due d full join kept k using (case_id, sequence, place)
                        join group_card g using (case_id)
                        where k.digest is distinct from d.digest
                        order by g.number, sequence, place"""));
    }
}
