-- For corrections: the papers of payments, what the treasury has said or later notices name, and the days between which each lies.
create view disbursement_paper_on_record as
    select p.case_id, p.attempt, x.kind, x.number, x.date, x.kppn, x.earliest, x.latest,
        x.kind = 'SP2D' and r.payment_id is not null as said, x.kind = 'SP2D' and n.first is not null as named
    from payment p join agreement a on a.case_id = p.case_id left join payment_report r on r.payment_id = p.id
    left join lateral (select min(told.day) as first from (
        select notice_date as day from transfer_return where payment_id = p.id
        union all select notice_date from late_return where payment_id = p.id
        union all select credited_on from transfer_credit where payment_id = p.id) told) n on true,
    lateral (values
        ('SPP', p.spp_number, p.spp_date, cast(null as text), a.date, p.spm_date),
        ('SPM', p.spm_number, p.spm_date, null, p.spp_date, p.sp2d_date),
        ('SP2D', p.sp2d_number, p.sp2d_date, p.kppn, p.spm_date, least(p.confirmed_on, n.first)))
        as x (kind, number, date, kppn, earliest, latest)
    where x.number is not null;
