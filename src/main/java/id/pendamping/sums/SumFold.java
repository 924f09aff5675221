package id.pendamping.sums;

import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import id.pendamping.shared.Subject;
import java.util.List;

/** The sums on record follow from the leaves that are kept, and each leaf from the entries of its case. */
class SumFold implements StateRules {

    private static final String LATEST = """
            with told as (
                select distinct on (j.subject_id) j.subject_id::uuid as phase_id, j.sequence, j.data,
                    j.occurred_at, j.event_id
                from journal_entry j where j.subject_kind = 'PHASE' and j.type = 'sums-published'
                order by j.subject_id, j.sequence desc)
            """;

    private static final Fold STOOD = new Fold(List.of("sum_leaf"), """
            with entry as (
                select l.case_id, j.sequence, j.type, j.data, j.occurred_at, case j.type
                    when 'group-registered' then 'selection'
                    when 'group-rejected' then case j.data ->> 'reason' when 'DISSOLUTION' then 'dissolved'
                        when 'SUSPENSION' then 'barred' else 'rejected' end
                    when 'failed-transfer-decided' then case j.data ->> 'verdict' when 'WITHDRAWN' then 'withdrawn' end
                    when 'group-withdrew' then case j.data ->> 'moment' when 'BEFORE_PAYMENT' then 'withdrawn' end
                    when 'decree-ratified' then case j.data ->> 'ratification' when 'RATIFIED' then 'mentor-assignment' end
                    when 'assignment-answered' then case j.data ->> 'mentorAnswer' when 'ACCEPTED' then 'disbursement' end
                    when 'transfer-claimed' then case j.data ->> 'debtor' when 'HOLDER' then 'disbursement' else 'accountability' end
                    when 'funds-confirmed' then 'accountability'
                    when 'case-closed' then case j.data ->> 'settlement' when 'RECOVERED' then 'recovered' else 'closed' end
                    end as state
                from sum_leaf l join journal_entry j on j.subject_kind = 'CASE' and j.subject_id = l.case_id::text
                  and j.sequence <= l.sequence and j.type in ('group-registered', 'group-rejected', 'failed-transfer-decided',
                    'group-withdrew', 'decree-ratified', 'assignment-answered', 'transfer-claimed', 'funds-confirmed', 'case-closed',
                    'aid-disbursed', 'paper-correction-decided', 'report-due-set', 'report-due-extended', 'report-clock-paused', 'report-clock-resumed',
                    'report-due-moved', 'revision-due-set')),
            told as (
                select case_id, (array_agg(state order by sequence desc) filter (where state is not null))[1] as state,
                    min(occurred_at) filter (where type = 'group-registered') as registered,
                    (array_agg(data) filter (where type = 'group-registered'))[1] as first,
                    (array_agg(coalesce(data ->> 'paidOn', data ->> 'sp2dDate') order by sequence desc) filter (where type = 'aid-disbursed'
                        or type = 'paper-correction-decided' and data ->> 'paidOn' is not null))[1] as paid_on,
                    (array_agg(data ->> 'dueOn' order by sequence desc) filter (where type like 'report-due-%%'
                        or type like 'report-clock-%%' or type = 'revision-due-set'))[1] as due_on,
                    max(occurred_at) filter (where type = 'case-closed') as closed
                from entry group by case_id)
            select l.number, l.sequence, 'sum_leaf.' || d.field, d.says, d.should
            from sum_leaf l left join told t using (case_id),
            lateral (values ('number', l.number, t.first ->> 'number'), ('state', l.state, t.state), ('registered_on', l.registered_on::text, %s),
                ('paid_on', l.paid_on::text, t.paid_on), ('due_on', l.due_on::text, t.due_on),
                ('closed_on', l.closed_on::text, %s)) as d (field, says, should)
            where d.says is distinct from d.should order by 1, 3""".formatted(
                    Field.dayOf("l.registered_on", "t.registered", "t.first ->> 'regency'"),
                    Field.dayOf("l.closed_on", "t.closed", "t.first ->> 'regency'")));

    @Override
    public List<Name> names() {
        return List.of(new Name(Subject.Kind.PHASE, "programme_phase", "year || '/' || ordinal"));
    }

    @Override
    public List<Fold> folds() {
        return List.of(
                new Fold(List.of("sum_leaf"), Subject.Kind.PHASE, LATEST + """
                        , kept as (
                            select phase_id, count(*) as cases, sum(disbursed) as disbursed, sum(accepted) as accepted,
                                sum(returned) as returned, sum(written_off) as written_off
                            from sum_leaf group by phase_id)
                        select coalesce(t.phase_id, k.phase_id)::text, coalesce(t.sequence, 0), 'sums.' || d.field, d.says, d.should
                        from told t full join kept k on k.phase_id = t.phase_id,
                        lateral (values ('cases', k.cases::text, t.data ->> 'cases'),
                            ('disbursed', k.disbursed::text, t.data ->> 'disbursed'),
                            ('accepted', k.accepted::text, t.data ->> 'accepted'),
                            ('returned', k.returned::text, t.data ->> 'returned'),
                            ('writtenOff', k.written_off::text, t.data ->> 'writtenOff'),
                            ('root', sum_root(coalesce(t.phase_id, k.phase_id)), replace(t.data ->> 'root', '-', '')))
                            as d (field, says, should)
                        where d.says is distinct from d.should
                        order by 1, 3"""),
                new Fold(List.of("sum_leaf"), """
                        with entry as (
                            select l.case_id, j.sequence, j.type, (j.data ->> 'amount')::numeric as amount,
                                case when j.type in ('recovery-ordered', 'late-return-decided') or j.data ->> 'verdict' = 'ACCEPTED'
                                    then (j.data ->> 'accepted')::numeric end as accepted,
                                coalesce((j.data ->> 'excess')::numeric, 0) - coalesce((j.data ->> 'fee')::numeric, 0) as settled,
                                (j.data ->> 'overpaid')::numeric as overpaid, (j.data ->> 'recouped')::numeric as recouped,
                                j.type = 'write-off-decided' and j.data ->> 'verdict' = 'APPROVED'
                                    or j.type = 'loss-decided' and j.data ->> 'result' <> 'REFUSED' as is_written_off, j.data ->> 'verdict' = 'COUNTED' as is_back,
                                j.type = 'recovery-recorded' or j.type in ('refund-verified', 'instalment-verified')
                                    and j.data ->> 'verdict' = 'VALID' as is_returned
                            from sum_leaf l join journal_entry j on j.subject_kind = 'CASE' and j.subject_id = l.case_id::text
                              and j.sequence <= l.sequence and j.type in ('aid-disbursed', 'transfer-returned',
                                'transfer-settled', 'late-return-decided', 'report-decided', 'recovery-ordered', 'recovery-recorded',
                                'refund-verified', 'instalment-verified', 'write-off-decided', 'loss-decided')),
                        told as (
                            select case_id,
                                sum(case type when 'aid-disbursed' then amount when 'transfer-returned' then -amount
                                    when 'transfer-settled' then settled
                                    when 'late-return-decided' then case when is_back then settled - amount else 0 end
                                    else 0 end) as disbursed,
                                (array_agg(accepted order by sequence desc) filter (where accepted is not null))[1] as accepted,
                                coalesce(sum(amount) filter (where is_returned), 0)
                                    - coalesce(sum(overpaid) filter (where type in ('late-return-decided', 'report-decided')), 0) as returned,
                                coalesce(sum(amount) filter (where is_written_off), 0)
                                    - coalesce(sum(recouped) filter (where type in ('late-return-decided', 'refund-verified', 'instalment-verified')), 0) as written_off
                            from entry group by case_id)
                        select l.number, l.sequence, 'sum_leaf.' || d.field, d.says, d.should
                        from sum_leaf l left join told t using (case_id),
                        lateral (values ('disbursed', l.disbursed::text, coalesce(t.disbursed, 0)::text),
                            ('accepted', l.accepted::text, coalesce(t.accepted, 0)::text),
                            ('returned', l.returned::text, coalesce(t.returned, 0)::text),
                            ('written_off', l.written_off::text, coalesce(t.written_off, 0)::text)) as d (field, says, should)
                        where d.says is distinct from d.should
                        order by 1, 3"""),
                STOOD,
                new Fold(List.of("sum_leaf"), """
                        select number, sequence, 'sum_leaf.place', place::text, nth::text
                        from (select l.*, row_number() over (partition by l.phase_id order by l.code collate "C") - 1 as nth from sum_leaf l) k
                        where place <> nth order by 1"""),
                new Fold(List.of("sum_leaf"), LATEST + """
                        select l.number, l.sequence, 'sum_leaf.sequence', l.sequence::text, max(j.sequence)::text
                        from told t join sum_leaf l on l.phase_id = t.phase_id
                        join journal_entry j on j.subject_kind = 'CASE' and j.subject_id = l.case_id::text and j.sequence > l.sequence
                        join proof_place later on later.event_id = j.event_id
                        join proof_place summed on summed.event_id = t.event_id
                        where later.position < summed.position and j.occurred_at < t.occurred_at - interval '10 minutes'
                        group by l.number, l.sequence
                        order by 1"""),
                new Fold(List.of("sum_leaf"), LATEST + """
                        select g.number, t.sequence, 'sum_leaf.number', null, g.number
                        from told t join group_card g on g.phase_id = t.phase_id
                        join journal_entry j on j.subject_kind = 'CASE' and j.subject_id = g.case_id::text and j.sequence = 1
                        join proof_place began on began.event_id = j.event_id
                        join proof_place summed on summed.event_id = t.event_id
                        where began.position < summed.position and j.occurred_at < t.occurred_at - interval '10 minutes'
                          and not exists (select 1 from sum_leaf l where l.case_id = g.case_id)
                        order by 1"""));
    }
}
