-- The money identity of a case, kept by the use cases in the transaction of the fact and held by the database:
-- disbursed = accepted + returned + outstanding, nothing below zero, and no closed case with anything outstanding.
create table case_ledger (
    case_id uuid primary key references aid_group (id),
    disbursed numeric(15, 0) not null check (disbursed >= 0),
    accepted numeric(15, 0) not null default 0 check (accepted >= 0),
    returned numeric(15, 0) not null default 0 check (returned >= 0),
    outstanding numeric(15, 0) generated always as (disbursed - accepted - returned) stored,
    closed boolean not null default false,
    check (accepted + returned <= disbursed),
    check (not closed or accepted + returned = disbursed)
);

create table report_deadline (
    case_id uuid primary key references aid_group (id),
    due_on date not null,
    flag text not null check (flag in ('NONE', 'YEAR_END_OPEN'))
);

-- One row per version; a version is written whole and never changes but in its status.
create table report (
    id uuid primary key,
    case_id uuid not null references aid_group (id),
    version integer not null check (version > 0),
    status text not null check (status in ('COMPILED', 'SUBMITTED', 'REVIEWED', 'REVISION', 'ACCEPTED', 'REJECTED')),
    introduction text,
    plan text,
    results text not null,
    problems text,
    solutions text,
    closing text not null,
    compiled_by text not null,
    compiled_at timestamptz not null,
    unique (case_id, version)
);

create table expense_line (
    id uuid primary key,
    report_id uuid not null references report (id),
    number integer not null check (number > 0),
    budget_line_id uuid not null references budget_line (id),
    spent_on date not null,
    vendor text not null check (length(vendor) between 1 and 100),
    quantity numeric(12, 2) not null check (quantity > 0),
    unit_price numeric(15, 0) not null check (unit_price > 0),
    amount numeric(15, 0) not null check (amount = round(quantity * unit_price)),
    method text not null check (method in ('TUNAI', 'TRANSFER', 'QRIS')),
    verdict text check (verdict in ('ACCEPTED', 'REJECTED')),
    reason text check (reason in ('UNREADABLE', 'AMOUNT_DIFFERS', 'NOT_IN_PLAN', 'WRONG_DATE', 'NO_EVIDENCE', 'OTHER')),
    words text check (length(words) <= 500),
    carried boolean not null default false,
    unique (report_id, number),
    check ((verdict = 'REJECTED') = (reason is not null))
);

create table receipt (
    id uuid primary key,
    expense_line_id uuid not null unique references expense_line (id),
    report_id uuid not null references report (id),
    type text not null check (type in ('KUITANSI', 'NOTA', 'FAKTUR', 'TRANSFER')),
    number text not null check (length(number) between 1 and 60),
    date date not null,
    vendor text not null,
    amount numeric(15, 0) not null check (amount > 0)
);
create index receipt_identity on receipt (lower(vendor), number, date, amount);
create unique index receipt_once_per_version on receipt (report_id, lower(vendor), number, date, amount);

-- What was reported stays as it was reported. A version takes lines while it is compiled, and verdicts while it is
-- reviewed; of the version itself only the status moves.
create function report_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (to_jsonb(old) - 'status') <> (to_jsonb(new) - 'status') then
        raise exception 'A report may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create function report_content_stays() returns trigger language plpgsql as $$
declare
    standing text;
begin
    if tg_op = 'DELETE' then
        raise exception 'Reported content may not be deleted' using errcode = 'insufficient_privilege';
    end if;
    select status into standing from report where id = new.report_id;
    if tg_op = 'INSERT' then
        if standing <> 'COMPILED' then
            raise exception 'A submitted report takes no more lines' using errcode = 'insufficient_privilege';
        end if;
    elsif tg_table_name = 'receipt'
        or standing not in ('SUBMITTED', 'REVIEWED')
        or (to_jsonb(old) - array['verdict', 'reason', 'words']) <> (to_jsonb(new) - array['verdict', 'reason', 'words']) then
        raise exception 'Reported content may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger report_stays before update or delete on report
    for each row execute function report_stays();
create trigger expense_line_stays before insert or update or delete on expense_line
    for each row execute function report_content_stays();
create trigger receipt_stays before insert or update or delete on receipt
    for each row execute function report_content_stays();

-- A closed account takes no more bookings, and no account disappears.
create function closed_ledger_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.closed or new.disbursed <> old.disbursed then
        raise exception 'The account of a closed case may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger closed_ledger_stays before update or delete on case_ledger
    for each row execute function closed_ledger_stays();

-- Money that came back to the state treasury.
create table refund (
    id uuid primary key,
    case_id uuid not null references aid_group (id),
    reason text not null check (reason in ('SISA', 'PEMULIHAN')),
    amount numeric(15, 0) not null check (amount > 0),
    billing_code text not null check (billing_code ~ '^\d{15}$'),
    ntpn text not null check (ntpn ~ '^[A-Z0-9]{16}$'),
    paid_on date not null,
    status text not null check (status in ('RECORDED', 'VALID', 'INVALID')),
    recorded_by text not null,
    verified_by text check (verified_by <> recorded_by or reason = 'PEMULIHAN')
);
create unique index refund_ntpn on refund (ntpn) where status <> 'INVALID';
create index refund_case on refund (case_id);

create table recovery (
    case_id uuid primary key references aid_group (id),
    letter_number text not null check (length(letter_number) between 1 and 60),
    letter_date date not null,
    ordered_by text not null
);
