-- Two papers that were typed for each other: a correction may take a number that another paper has wrongly too.
alter table paper_correction add column displaces boolean check (displaces);
comment on column paper_correction.displaces is 'the new number is on record for another paper, wrongly too; null where it is not';

-- What two people have decided to take from another paper may be taken, unless the treasury itself has said it.
create or replace function one_number_one_day() returns trigger language plpgsql as $$
declare
    kept disbursement_paper;
    there disbursement_paper;
begin
    select * into kept from disbursement_paper p where p.payment_id = new.id and p.kind = tg_argv[0];
    perform pg_advisory_xact_lock(hashtextextended(kept.kind || ' ' || kept.compared, 0));
    select * into there from disbursement_paper p
    where p.kind = kept.kind and p.compared = kept.compared and p.case_id <> kept.case_id
    order by p.said desc, p.corrected_at desc nulls last limit 1;
    if found and (there.date, there.kppn) is distinct from (kept.date, kept.kppn)
        and (there.said or not exists (select from paper_correction c
            where c.case_id = kept.case_id and c.attempt = new.attempt and c.paper = kept.kind
              and c.verdict = 'APPROVED' and c.displaces and c.new_number = kept.number)) then
        raise exception 'The number of this % is on record with another day', kept.kind using errcode = 'unique_violation';
    end if;
    return null;
end $$;

-- And when the number of each was last put right.
create or replace view disbursement_paper_on_record as
    select p.case_id, p.attempt, x.kind, x.number, x.date, x.kppn, x.earliest, x.latest,
        x.kind = 'SP2D' and r.payment_id is not null as said, x.kind = 'SP2D' and n.first is not null as named, (
            select max(c.decided_at) from paper_correction c where c.case_id = p.case_id and c.attempt = p.attempt
              and c.paper = x.kind and c.verdict = 'APPROVED' and c.new_number = x.number) as corrected_at
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
