-- The money identity of a case, kept by the use cases in the transaction of the fact and held by the database:
-- disbursed = accepted + returned + written off + outstanding, nothing below zero, and no closed case with anything
-- outstanding.
create table case_ledger (
    case_id uuid primary key references aid_group (id),
    disbursed numeric(15, 0) not null check (disbursed >= 0),
    accepted numeric(15, 0) not null default 0 check (accepted >= 0),
    returned numeric(15, 0) not null default 0 check (returned >= 0),
    written_off numeric(15, 0) not null default 0 check (written_off >= 0),
    outstanding numeric(15, 0) generated always as (disbursed - accepted - returned - written_off) stored,
    refund_due date,
    closed boolean not null default false,
    closed_on date,
    constraint case_ledger_identity check (accepted + returned + written_off <= disbursed),
    constraint case_ledger_settled check (not closed or accepted + returned + written_off = disbursed)
);
create index case_ledger_outstanding on case_ledger (outstanding) where outstanding > 0;

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

-- For others.
create view ledger_balance as
    select case_id, disbursed, accepted, returned, written_off, outstanding, closed from case_ledger;
