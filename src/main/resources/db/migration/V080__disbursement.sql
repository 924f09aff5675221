-- The agreement with the group, one per case.
create table agreement (
    case_id uuid primary key references aid_group (id),
    number text not null unique check (length(number) between 1 and 60),
    date date not null,
    amount numeric(15, 0) not null check (amount > 0),
    signed_by text not null
);
create index agreement_number on agreement (lower(number));

-- What the treasury pays: requested (SPP), ordered (SPM), paid (SP2D), confirmed. The account is kept as it was paid.
create table payment (
    id uuid primary key,
    case_id uuid not null references aid_group (id),
    tranche integer not null check (tranche > 0),
    gross numeric(15, 0) not null check (gross > 0),
    spp_number text not null check (length(spp_number) between 1 and 60),
    spp_date date not null,
    spm_number text check (length(spm_number) between 1 and 60),
    spm_date date check (spm_date >= spp_date),
    sp2d_number text check (sp2d_number ~ '^\d{15}$'),
    sp2d_date date check (sp2d_date >= spm_date),
    kppn text check (kppn ~ '^\d{3}$'),
    fiscal_year integer not null,
    account_snapshot text,
    confirmed_on date check (confirmed_on >= sp2d_date),
    statement text check (length(statement) between 1 and 60),
    unique (case_id, tranche),
    unique (case_id, sp2d_number),
    check ((sp2d_number is null) = (sp2d_date is null)),
    check ((spm_number is null) = (spm_date is null))
);
create index payment_spp on payment (lower(spp_number));
create index payment_spm on payment (lower(spm_number)) where spm_number is not null;
create index payment_sp2d on payment (sp2d_number) where sp2d_number is not null;

-- No payment beyond the agreement: the agreement row is locked, so two payments at once cannot both pass.
create function payment_within_agreement() returns trigger language plpgsql as $$
declare
    granted numeric;
    paid numeric;
begin
    select amount into granted from agreement where case_id = new.case_id for update;
    select coalesce(sum(gross), 0) into paid from payment where case_id = new.case_id;
    if granted is null or paid > granted then
        raise exception 'Payments of a case may not exceed its agreement' using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger payment_within_agreement
    after insert or update of gross on payment
    for each row execute function payment_within_agreement();

-- What the treasury has paid stays as it was paid; only the confirmation may be added.
create function paid_stays() returns trigger language plpgsql as $$
begin
    if old.sp2d_number is not null
        and (tg_op = 'DELETE'
            or (to_jsonb(old) - array['confirmed_on', 'statement']) <> (to_jsonb(new) - array['confirmed_on', 'statement'])) then
        raise exception 'A payment made may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger paid_stays before update or delete on payment
    for each row execute function paid_stays();

-- Each comparison of the account with the word of the bank, with what it was compared with.
create table account_check (
    id bigint generated always as identity primary key,
    case_id uuid not null references aid_group (id),
    verdict text not null check (verdict in ('MATCHED', 'MISMATCH')),
    evidence text not null check (length(evidence) between 1 and 60),
    note text check (length(note) <= 1000),
    checked_by text not null,
    checked_at timestamptz not null,
    check (verdict = 'MATCHED' or note is not null)
);
create index account_check_case on account_check (case_id);

-- For others: when funds arrived, and the numbers of agreements and payments by which cases are looked up.
create view disbursement_credit as
    select case_id, confirmed_on from payment where confirmed_on is not null;

create view disbursement_document as
    select case_id, lower(number) as number from agreement
    union all select case_id, lower(spp_number) from payment
    union all select case_id, lower(spm_number) from payment
    union all select case_id, sp2d_number from payment;
