-- A payment may be tried again: what the bank sent back is at the treasury once more, and no more than the agreement is out
-- at once. What was paid stays as it was paid; what happened to it afterwards stands beside it.

alter table payment
    add column attempt integer not null default 1 check (attempt > 0),
    drop constraint payment_case_id_tranche_key,
    add constraint payment_attempt unique (case_id, tranche, attempt);

-- What the bank has sent back of a payment; the same notice counts once.
create table transfer_return (
    id bigint generated always as identity primary key,
    payment_id uuid not null references payment (id),
    amount numeric(15, 0) not null check (amount > 0),
    reason text not null check (reason in ('NUMBER_WRONG', 'NAME_DIFFERS', 'ACCOUNT_CLOSED', 'ACCOUNT_DORMANT',
        'WRONG_ACCOUNT', 'OTHER')),
    notice_date date not null,
    letter_number text check (length(letter_number) between 1 and 60),
    letter_date date,
    check ((letter_number is null) = (letter_date is null)),
    unique (payment_id, amount, notice_date)
);
comment on column transfer_return.letter_number is 'of the letter that corrects the account (SRPR)';

-- What arrived otherwise than it was paid, as mentor or bank say it, and how it was settled: what the programme bears as a
-- fee was paid and did not arrive, an excess arrived and was not paid.
create table transfer_difference (
    id bigint generated always as identity primary key,
    case_id uuid not null references aid_group (id),
    attempt integer not null,
    expected numeric(15, 0) not null check (expected >= 0),
    arrived numeric(15, 0) not null check (arrived >= 0),
    cause text not null check (cause in ('FEE', 'PART', 'TWICE', 'NOTHING', 'OTHER_ACCOUNT', 'CAME_BACK')),
    said_by text not null,
    said_on date not null,
    decision text check (decision in ('AWAITED', 'ACCEPTED', 'PAID_AGAIN', 'CLAIMED', 'RETURNED')),
    fee numeric(15, 0) not null default 0 check (fee >= 0),
    excess numeric(15, 0) not null default 0 check (excess >= 0),
    decided_by text,
    check ((decision is null) = (decided_by is null)),
    check (decision is not distinct from 'ACCEPTED' or (fee = 0 and excess = 0)),
    check (fee = 0 or excess = 0)
);
create unique index transfer_difference_open on transfer_difference (case_id) where decision is null;
create index transfer_difference_case on transfer_difference (case_id);

comment on column transfer_difference.attempt is 'the latest payment then made';

-- That the bank itself says the transfer is in the group's account.
create table transfer_credit (
    payment_id uuid primary key references payment (id),
    amount numeric(15, 0) not null check (amount > 0),
    credited_on date not null
);

-- How people decided about a transfer that no account took.
create table failed_transfer (
    case_id uuid not null references aid_group (id),
    number integer not null check (number > 0),
    verdict text not null check (verdict in ('AGAIN', 'WITHDRAWN')),
    decided_by text not null,
    primary key (case_id, number)
);

-- What is out of a payment: paid and not sent back.
create function payment_out(payment uuid, gross numeric) returns numeric language sql stable as $$
    select gross - coalesce((select sum(r.amount) from transfer_return r where r.payment_id = payment), 0)
$$;

create or replace function payment_within_agreement() returns trigger language plpgsql as $$
declare
    granted numeric;
    paid numeric;
begin
    select amount into granted from agreement where case_id = new.case_id for update;
    select coalesce(sum(payment_out(id, gross)), 0) into paid from payment where case_id = new.case_id;
    if granted is null or paid > granted then
        raise exception 'Payments of a case may not exceed its agreement' using errcode = 'check_violation';
    end if;
    return null;
end $$;

-- Only what was paid comes back, and no more of it; it is not taken back.
create function return_within_payment() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from payment p where p.id = new.payment_id and p.sp2d_number is not null
                   and payment_out(p.id, p.gross) >= 0) then
        raise exception 'More came back than was paid' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger return_within_payment
    after insert on transfer_return
    for each row execute function return_within_payment();

create function return_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.letter_number is not null
        or (to_jsonb(old) - array['letter_number', 'letter_date']) <> (to_jsonb(new) - array['letter_number', 'letter_date']) then
        raise exception 'A returned transfer may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger return_stays before update or delete on transfer_return
    for each row execute function return_stays();

-- For others: what has reached the group or is on its way, less what the programme bears, more what came in excess.
create or replace view disbursement_paid as
    select p.case_id, p.amount - coalesce(d.fee, 0) + coalesce(d.excess, 0) as amount
    from (select case_id, sum(payment_out(id, gross)) as amount from payment where sp2d_number is not null group by case_id) p
    left join (select case_id, sum(fee) as fee, sum(excess) as excess from transfer_difference group by case_id) d
        using (case_id);

-- How often an account is repaired, and which fee of the bank the programme bears.
insert into programme_term (year, term, value) values (2023, 'transfer-repairs', 2), (2023, 'transfer-fee', 25000);
insert into step_deadline (year, step, working_days) values (2023, 'settle-transfer', 5), (2023, 'decide-failed-transfer', 5);
