package id.pendamping.disbursement;

import id.pendamping.journal.StateRules;
import java.util.List;

/** Agreements, payments and what the treasury says of them are those on record, to number, day and rupiah. */
class AgreementFold implements StateRules {

    @Override
    public List<Open> open() {
        return List.of(new Open(
                "payment.spp_number, payment.spp_date, payment.spm_number, payment.spm_date, payment.confirmed_on,"
                        + " payment.account_snapshot",
                Open.OPEN,
                "select count(*) from payment"));
    }

    @Override
    public List<Fold> folds() {
        return List.of(
                new Fold(List.of("agreement"), """
                        with told as (
                            select distinct on (j.subject_id) j.subject_id::uuid as case_id, j.sequence, j.data
                            from journal_entry j where j.subject_kind = 'CASE' and j.type = 'agreement-signed'
                            order by j.subject_id, j.sequence desc)
                        select g.number, coalesce(t.sequence, 0), 'agreement.' || d.field, d.says, d.should
                        from told t full join agreement a on a.case_id = t.case_id
                        join group_card g on g.case_id = coalesce(t.case_id, a.case_id),
                        lateral (values ('number', a.number, t.data ->> 'number'),
                            ('date', a.date::text, t.data ->> 'date'),
                            ('amount', a.amount::text, t.data ->> 'amount')) as d (field, says, should)
                        where d.says is distinct from d.should
                        order by 1, 2"""),
                new Fold(List.of("payment"), """
                        with told as (
                            select j.subject_id::uuid as case_id, j.sequence, j.data
                            from journal_entry j where j.subject_kind = 'CASE' and j.type = 'aid-disbursed')
                        select g.number, t.sequence, 'payment.' || d.field, d.says, d.should
                        from told t left join payment p on p.case_id = t.case_id and p.sp2d_number = t.data ->> 'sp2dNumber'
                        join group_card g on g.case_id = t.case_id,
                        lateral (values ('sp2d_date', p.sp2d_date::text, t.data ->> 'sp2dDate'),
                            ('gross', p.gross::text, t.data ->> 'amount')) as d (field, says, should)
                        where d.says is distinct from d.should
                        order by 1, 2"""),
                new Fold(List.of("payment_report"), """
                        with told as (
                            select distinct on (j.subject_id, j.data ->> 'sp2dNumber') j.subject_id::uuid as case_id,
                                j.data ->> 'sp2dNumber' as sp2d_number, j.sequence, j.data
                            from journal_entry j where j.subject_kind = 'CASE' and (j.type = 'disbursement-confirmed'
                                or j.type = 'aid-disbursed' and j.actor like 'system:%')
                            order by j.subject_id, j.data ->> 'sp2dNumber', j.sequence),
                        kept as (
                            select p.case_id, p.sp2d_number, r.sp2d_date, r.kppn
                            from payment_report r join payment p on p.id = r.payment_id)
                        select g.number, coalesce(t.sequence, 0), 'payment_report.' || d.field, d.says, d.should
                        from told t full join kept k using (case_id, sp2d_number)
                        join group_card g on g.case_id = coalesce(t.case_id, k.case_id),
                        lateral (values ('sp2d_date', k.sp2d_date::text, t.data ->> 'sp2dDate'),
                            ('kppn', k.kppn, t.data ->> 'kppn')) as d (field, says, should)
                        where d.says is distinct from d.should
                        order by 1, 2"""));
    }
}
