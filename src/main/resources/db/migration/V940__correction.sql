-- That a paper of a payment was recorded wrongly: proposed by whose paper it is, decided by somebody else, old and new value kept.
create table paper_correction (
    id bigint generated always as identity primary key,
    case_id uuid not null references aid_group (id),
    attempt integer not null,
    paper text not null check (paper in ('SPP', 'SPM', 'SP2D')),
    old_number text not null,
    old_date date not null,
    old_kppn text,
    new_number text not null check (length(new_number) between 1 and 60),
    new_date date not null,
    new_kppn text check (new_kppn ~ '^\d{3}$'),
    grounds text not null check (length(grounds) between 1 and 1000),
    proposed_by text not null,
    verdict text check (verdict in ('APPROVED', 'REFUSED')),
    decided_by text check (decided_by <> proposed_by),
    decided_at timestamptz,
    check ((verdict is null) = (decided_by is null) and (verdict is null) = (decided_at is null)),
    check ((old_number, old_date, old_kppn) is distinct from (new_number, new_date, new_kppn))
);
create unique index paper_correction_open on paper_correction (case_id) where verdict is null;
create index paper_correction_case on paper_correction (case_id);

create function correction_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.verdict is not null or (to_jsonb(old) - array['verdict', 'decided_by', 'decided_at'])
            <> (to_jsonb(new) - array['verdict', 'decided_by', 'decided_at']) then
        raise exception 'A correction may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger correction_stays before update or delete on paper_correction
    for each row execute function correction_stays();

-- Whether the change of a payment is nothing but what two people have decided.
create function payment_corrected(was payment, becomes payment) returns boolean language sql stable as $$
    select exists (
        select from paper_correction c
        where c.case_id = becomes.case_id and c.attempt = becomes.attempt and c.verdict = 'APPROVED'
          and to_jsonb(becomes) = to_jsonb(was) || case c.paper
            when 'SPP' then jsonb_build_object('spp_number', c.new_number, 'spp_date', c.new_date,
                'fiscal_year', cast(extract(year from c.new_date) as integer))
            when 'SPM' then jsonb_build_object('spm_number', c.new_number, 'spm_date', c.new_date)
            else jsonb_build_object('sp2d_number', c.new_number, 'sp2d_date', c.new_date, 'kppn', c.new_kppn) end)
$$;

create or replace function paid_stays() returns trigger language plpgsql as $$
begin
    if old.sp2d_number is not null
        and (tg_op = 'DELETE'
            or (to_jsonb(old) - array['confirmed_on', 'statement']) <> (to_jsonb(new) - array['confirmed_on', 'statement'])
                and not payment_corrected(old, new)) then
        raise exception 'A payment made may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

-- Of one number the treasury's own word counts first, then what was corrected last, then what was typed.
create or replace view disbursement_paper as
    select p.id as payment_id, p.case_id, 'SPP' as kind, p.spp_number as number, compared_number(p.spp_number) as compared,
        p.spp_date as date, cast(null as text) as kppn, false as said, (
            select max(c.decided_at) from paper_correction c where c.case_id = p.case_id and c.attempt = p.attempt
              and c.paper = 'SPP' and c.verdict = 'APPROVED' and c.new_number = p.spp_number) as corrected_at
    from payment p
    union all
    select p.id, p.case_id, 'SPM', p.spm_number, compared_number(p.spm_number), p.spm_date, null, false, (
            select max(c.decided_at) from paper_correction c where c.case_id = p.case_id and c.attempt = p.attempt
              and c.paper = 'SPM' and c.verdict = 'APPROVED' and c.new_number = p.spm_number)
    from payment p where p.spm_number is not null
    union all
    select p.id, p.case_id, 'SP2D', p.sp2d_number, p.sp2d_number, coalesce(r.sp2d_date, p.sp2d_date), coalesce(r.kppn, p.kppn),
        r.payment_id is not null, (
            select max(c.decided_at) from paper_correction c where c.case_id = p.case_id and c.attempt = p.attempt
              and c.paper = 'SP2D' and c.verdict = 'APPROVED' and c.new_number = p.sp2d_number)
    from payment p left join payment_report r on r.payment_id = p.id where p.sp2d_number is not null;

-- Only what counts of a number speaks against another day: what was recorded wrongly does not, once one case of it is put right.
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
    if found and (there.date, there.kppn) is distinct from (kept.date, kept.kppn) then
        raise exception 'The number of this % is on record with another day', kept.kind using errcode = 'unique_violation';
    end if;
    return null;
end $$;

create trigger payment_spp_corrected_once after update of spp_number on payment
    for each row when (new.spp_number is distinct from old.spp_number) execute function one_number_one_day('SPP');

insert into step_deadline (year, step, working_days) values (2023, 'decide-paper-correction', 3);
