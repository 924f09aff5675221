-- Money that came back to the state treasury. A repayment counts when a second person has held it against the treasury.
create table refund (
    id uuid primary key,
    case_id uuid not null references aid_group (id),
    reason text not null check (reason in ('SISA', 'PEMULIHAN')),
    amount numeric(15, 0) not null check (amount > 0),
    billing_code text not null check (billing_code ~ '^\d{15}$'),
    ntpn text not null check (ntpn ~ '^[A-Z0-9]{16}$'),
    paid_on date not null,
    slip uuid not null,
    status text not null check (status in ('RECORDED', 'VALID', 'INVALID')),
    recorded_by text not null,
    fault text check (fault in ('WRONG_NUMBER', 'WRONG_AMOUNT')),
    words text check (length(words) <= 1000),
    verified_by text,
    verified_at timestamptz,
    constraint refund_two_people check (verified_by <> recorded_by),
    constraint refund_verified check (status = 'RECORDED' or verified_by is not null),
    constraint refund_fault check (status = 'INVALID' or fault is null)
);
create unique index refund_ntpn on refund (ntpn) where status <> 'INVALID';
create unique index refund_waiting on refund (case_id) where status = 'RECORDED';
create index refund_case on refund (case_id);

-- The order to pay back, the letters that follow, and what is given up.
create table recovery (
    case_id uuid primary key references aid_group (id),
    letter_number text not null check (length(letter_number) between 1 and 60),
    letter_date date not null,
    pay_by date not null,
    ordered_by text not null
);

create table demand_letter (
    case_id uuid not null references recovery (case_id),
    number integer not null check (number > 0),
    sent_on date not null,
    pay_by date not null check (pay_by > sent_on),
    outstanding numeric(15, 0) not null check (outstanding > 0),
    primary key (case_id, number)
);

create table write_off (
    id uuid primary key,
    case_id uuid not null references recovery (case_id),
    amount numeric(15, 0) not null check (amount > 0),
    proposed_by text not null,
    verdict text check (verdict in ('APPROVED', 'REFUSED')),
    document_number text check (length(document_number) between 1 and 60),
    document_date date,
    decided_by text check (decided_by <> proposed_by),
    check ((verdict is null) = (decided_by is null)),
    check ((verdict is not distinct from 'APPROVED') = (document_number is not null and document_date is not null))
);
create unique index write_off_open on write_off (case_id) where verdict is null;

-- Nothing is written off that two people have not decided.
create function written_off_is_decided() returns trigger language plpgsql as $$
begin
    if new.written_off <> (select coalesce(sum(amount), 0) from write_off
                           where case_id = new.case_id and verdict = 'APPROVED') then
        raise exception 'Written off without a decision' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger written_off_is_decided before insert or update of written_off on case_ledger
    for each row execute function written_off_is_decided();
