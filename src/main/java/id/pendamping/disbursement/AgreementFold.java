package id.pendamping.disbursement;

import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import java.util.List;

/** Agreements, payments and what the treasury says of them are those on record, to number, day and rupiah. */
class AgreementFold implements StateRules {

    @Override
    public List<Open> open() {
        return List.of(new Open("payment.statement", Open.UNTOLD, "select count(*) from payment"));
    }

    /** The latest correction of one paper of payment p after an entry. */
    private static final String CORRECTION = """
            left join lateral (select j.data, j.sequence from journal_entry j where j.subject_kind = 'CASE'
                and j.subject_id = p.case_id::text and j.type = 'paper-correction-decided' and j.data ->> 'verdict' = 'APPROVED'
                and j.data ->> 'paper' = '%2$s' and j.data ->> 'attempt' = p.attempt::text and j.sequence > %3$s.sequence
                order by j.sequence desc limit 1) %1$s on true
            """;

    /** Payments in the order in which they were made. */
    private static final String MADE = """
            with made as (select j.subject_id::uuid as case_id, j.sequence, j.data, row_number() over (partition by j.subject_id
                order by j.sequence) as attempt from journal_entry j where j.subject_kind = 'CASE' and j.type = 'aid-disbursed')""";

    /** What was requested, ordered and corrected last; when money arrived, or was claimed as it is, is told after it was paid. */
    private static final Fold PAPERS = new Fold(
            List.of("payment"),
            MADE + """
            , paid as (select p.*, coalesce(d.sequence, 2147483647) as paid from payment p left join made d
                on d.case_id = p.case_id and d.attempt = p.attempt and p.sp2d_number is not null)
            select g.number, coalesce(case when d.field like 'spm%' then coalesce(sc.sequence, o.sequence)
                when d.field = 'confirmed_on' then c.sequence end, rc.sequence, r.sequence, 0), 'payment.' || d.field, d.says, d.should
            from paid p join group_card g using (case_id)
            left join lateral (select j.sequence, j.data from journal_entry j where j.subject_kind = 'CASE'
                and j.subject_id = p.case_id::text and j.type = 'payment-requested' and j.sequence < p.paid
                order by j.sequence desc limit 1) r on true
            left join lateral (select j.sequence, j.data from journal_entry j where j.subject_kind = 'CASE'
                and j.subject_id = p.case_id::text and j.type = 'payment-tested' and j.data ->> 'spmNumber' is not null
                and j.sequence between r.sequence and p.paid order by j.sequence desc limit 1) o on true
            """ + CORRECTION.formatted("rc", "SPP", "r") + CORRECTION.formatted("sc", "SPM", "o") + """
            left join lateral (select max(s.sequence) as sequence, array_agg(s.day order by s.sequence desc, s.day) as days
                from (select j.sequence, j.data ->> 'receivedOn' as day from journal_entry j where j.subject_kind = 'CASE'
                        and j.subject_id = p.case_id::text and j.type = 'funds-confirmed' and j.sequence > p.paid
                    union all select j.sequence, cast(j.occurred_at + n * interval '1 day' as date)::text
                        from journal_entry j, generate_series(-1, 1) as n where j.subject_kind = 'CASE'
                          and j.subject_id = p.case_id::text and j.type = 'transfer-settled'
                          and j.data ->> 'decision' = 'CLAIMED' and j.sequence > p.paid) s) c on true,
            lateral (values ('spp_number', p.spp_number, coalesce(rc.data ->> 'newNumber', r.data ->> 'sppNumber')),
                ('spp_date', p.spp_date::text, coalesce(rc.data ->> 'newDate', r.data ->> 'sppDate')),
                ('fiscal_year', p.fiscal_year::text, substr(coalesce(rc.data ->> 'newDate', r.data ->> 'sppDate'), 1, 4)),
                ('spm_number', p.spm_number, coalesce(sc.data ->> 'newNumber', o.data ->> 'spmNumber')),
                ('spm_date', p.spm_date::text, coalesce(sc.data ->> 'newDate', o.data ->> 'spmDate')),
                ('confirmed_on', p.confirmed_on::text, case
                    when p.confirmed_on::text = any(c.days) then p.confirmed_on::text
                    when p.confirmed_on is null and exists (select 1 from paid o where o.case_id = p.case_id
                        and (o.paid > p.paid and o.paid < 2147483647 or o.confirmed_on::text = any(c.days))) then null
                    else c.days[1] end)) as d (field, says, should)
            where d.says is distinct from d.should
            order by 1, 2, 3""");

    @Override
    public List<Fold> folds() {
        return List.of(
                PAPERS,
                new Fold(List.of("agreement"), """
                        with told as (
                            select distinct on (j.subject_id) j.subject_id::uuid as case_id, j.sequence, j.data, j.actor
                            from journal_entry j where j.subject_kind = 'CASE' and j.type = 'agreement-signed'
                            order by j.subject_id, j.sequence desc)
                        select g.number, coalesce(t.sequence, 0), 'agreement.' || d.field, d.says, d.should
                        from told t full join agreement a on a.case_id = t.case_id
                        join group_card g on g.case_id = coalesce(t.case_id, a.case_id),
                        lateral (values ('number', a.number, t.data ->> 'number'), ('signed_by', a.signed_by, t.actor),
                            ('date', a.date::text, t.data ->> 'date'),
                            ('amount', a.amount::text, t.data ->> 'amount')) as d (field, says, should)
                        where d.says is distinct from d.should
                        order by 1, 2"""),
                new Fold(List.of("payment"), MADE + """
                        select g.number, coalesce(c.sequence, p.sequence), 'payment.' || d.field, d.says, d.should
                        from made p join group_card g using (case_id)
                        """ + CORRECTION.formatted("c", "SP2D", "p") + """
                        left join payment k on k.case_id = p.case_id
                            and k.sp2d_number = coalesce(c.data ->> 'newNumber', p.data ->> 'sp2dNumber')
                        left join group_account_row a on a.case_id = p.case_id and a.nth = (select count(*) from journal_entry j
                            where j.subject_kind = 'CASE' and j.subject_id = p.case_id::text and j.sequence < p.sequence
                              and j.type in ('group-registered', 'bank-account-corrected')),
                        lateral (values ('sp2d_date', k.sp2d_date::text, coalesce(c.data ->> 'newDate', p.data ->> 'sp2dDate')),
                            ('gross', k.gross::text, p.data ->> 'amount'),
                            ('kppn', k.kppn, coalesce(c.data ->> 'newKppn', p.data ->> 'kppn')),
                            ('account_snapshot', k.account_snapshot, a.shown)) as d (field, says, should)
                        where d.says is distinct from d.should
                        order by 1, 2"""),
                new Fold(List.of("payment_report"), """
                        with told as (
                            select distinct on (j.subject_id, j.data ->> 'sp2dNumber') j.subject_id::uuid as case_id,
                                j.data ->> 'sp2dNumber' as sp2d_number, j.sequence, j.data, j.occurred_at
                            from journal_entry j where j.subject_kind = 'CASE' and (j.type = 'disbursement-confirmed'
                                or j.type = 'aid-disbursed' and j.actor like 'system:%%')
                            order by j.subject_id, j.data ->> 'sp2dNumber', j.sequence),
                        kept as (
                            select p.case_id, p.sp2d_number, r.sp2d_date, r.kppn, r.reported_at
                            from payment_report r join payment p on p.id = r.payment_id)
                        select g.number, coalesce(t.sequence, 0), 'payment_report.' || d.field, d.says, d.should
                        from told t full join kept k using (case_id, sp2d_number)
                        join group_card g on g.case_id = coalesce(t.case_id, k.case_id),
                        lateral (values ('sp2d_date', k.sp2d_date::text, t.data ->> 'sp2dDate'),
                            ('reported_at', k.reported_at::text, %s), ('kppn', k.kppn, t.data ->> 'kppn')) as d (field, says, should)
                        where d.says is distinct from d.should
                        order by 1, 2""".formatted(Field.momentOf("k.reported_at", "t.occurred_at"))));
    }
}
