-- The papers of payments by their numbers; what the treasury itself has said of an SP2D counts before what was typed.
create view disbursement_paper as
    select id as payment_id, case_id, 'SPP' as kind, spp_number as number, compared_number(spp_number) as compared,
        spp_date as date, cast(null as text) as kppn
    from payment
    union all
    select id, case_id, 'SPM', spm_number, compared_number(spm_number), spm_date, null
    from payment where spm_number is not null
    union all
    select p.id, p.case_id, 'SP2D', p.sp2d_number, p.sp2d_number, coalesce(r.sp2d_date, p.sp2d_date), coalesce(r.kppn, p.kppn)
    from payment p left join payment_report r on r.payment_id = p.id where p.sp2d_number is not null;

create index payment_spp_alike on payment (compared_number(spp_number));
create index payment_spm_alike on payment (compared_number(spm_number)) where spm_number is not null;

-- One number has one day, and an SP2D one office, also where two people write at once: the second waits for the first.
create function one_number_one_day() returns trigger language plpgsql as $$
declare
    kept disbursement_paper;
begin
    select * into kept from disbursement_paper p where p.payment_id = new.id and p.kind = tg_argv[0];
    perform pg_advisory_xact_lock(hashtextextended(kept.kind || ' ' || kept.compared, 0));
    if exists (
        select from disbursement_paper p
        where p.kind = kept.kind and p.compared = kept.compared and p.case_id <> kept.case_id
          and (p.date, p.kppn) is distinct from (kept.date, kept.kppn)) then
        raise exception 'The number of this % is on record with another day', kept.kind using errcode = 'unique_violation';
    end if;
    return null;
end $$;

create trigger payment_spp_once after insert on payment
    for each row execute function one_number_one_day('SPP');
create trigger payment_spm_once after update of spm_number on payment
    for each row when (new.spm_number is distinct from old.spm_number) execute function one_number_one_day('SPM');
create trigger payment_sp2d_once after update of sp2d_number on payment
    for each row when (new.sp2d_number is distinct from old.sp2d_number) execute function one_number_one_day('SP2D');

-- Numbers are compared in another form than when it was made.
reindex index agreement_number_alike;
