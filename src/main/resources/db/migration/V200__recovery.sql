-- Further numbers a ministry sets for a programme year; a year without its own takes those of the year before.
create table programme_term (
    year integer not null references programme_year (year),
    term text not null,
    value integer not null check (value > 0),
    primary key (year, term)
);
insert into programme_term (year, term, value)
select first.year, t.term, t.value
from (select min(year) as year from programme_year) first,
    (values ('refund-days', 14), ('demand-days', 14), ('demands', 3),
        ('finding-days', 60), ('finding-medium-from', 1000000), ('finding-high-from', 5000000),
        ('monitoring-days', 30), ('monitoring-months-1', 6), ('monitoring-months-2', 12), ('monitoring-months-3', 24))
        as t (term, value)
where first.year is not null;

insert into step_deadline (year, step, working_days)
select y.year, s.step, s.days
from (select distinct year from step_deadline) y,
    (values ('clear-findings', 5), ('verify-instalment', 3), ('propose-write-off', 10), ('decide-write-off', 10))
        as s (step, days);

-- disbursed = accepted + returned + written off + outstanding
alter table case_ledger
    add column written_off numeric(15, 0) not null default 0 check (written_off >= 0),
    add column refund_due date,
    add column closed_on date;
alter table case_ledger alter column outstanding set expression as (disbursed - accepted - returned - written_off);
alter table case_ledger
    drop constraint case_ledger_check,
    drop constraint case_ledger_check1,
    add constraint case_ledger_identity check (accepted + returned + written_off <= disbursed),
    add constraint case_ledger_settled check (not closed or accepted + returned + written_off = disbursed);

-- A repayment counts when a second person has held it against the treasury. Rows of before stay as they were.
alter table refund
    drop constraint refund_check,
    add column fault text check (fault in ('WRONG_NUMBER', 'WRONG_AMOUNT')),
    add column words text check (length(words) <= 1000),
    add column slip uuid,
    add column verified_at timestamptz,
    add constraint refund_two_people check (verified_by <> recorded_by) not valid,
    add constraint refund_verified check (status = 'RECORDED' or verified_by is not null) not valid,
    add constraint refund_fault check (status = 'INVALID' or fault is null);
create unique index refund_waiting on refund (case_id) where status = 'RECORDED';

alter table recovery add column pay_by date;

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

-- The reviewer's marks of fraud on a report, with the reason.
create table fraud_mark (
    report_id uuid not null references report (id),
    mark text not null check (mark in ('DUPLICATE_RECEIPT', 'NO_BUSINESS', 'ALTERED_EVIDENCE')),
    words text not null check (length(words) between 1 and 1000),
    marked_by text not null,
    primary key (report_id, mark)
);
