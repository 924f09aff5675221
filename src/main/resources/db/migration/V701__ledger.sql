-- Acceptance that is taken back: one proposes, another decides, and the order to pay it back books it.
create table recall (
    id bigint generated always as identity primary key,
    case_id uuid not null references aid_group (id),
    amount numeric(15, 0) not null check (amount > 0),
    finding integer,
    grounds text not null check (length(grounds) between 1 and 1000),
    proposed_by text not null,
    verdict text check (verdict in ('APPROVED', 'REFUSED')),
    document_number text check (length(document_number) between 1 and 60),
    document_date date,
    decided_by text check (decided_by <> proposed_by),
    ordered boolean not null default false,
    check ((verdict is null) = (decided_by is null)),
    check ((verdict is not distinct from 'APPROVED') = (document_number is not null and document_date is not null)),
    check (not ordered or verdict is not distinct from 'APPROVED')
);
create unique index recall_open on recall (case_id) where verdict is null or (verdict = 'APPROVED' and not ordered);
create index recall_case on recall (case_id);

-- The account of a closed case changes by what payments say, downwards, or by acceptance that two people have taken back: by so
-- much at most it is open again, and from there it only fills.
alter table case_ledger drop constraint case_ledger_settled;

create or replace function closed_ledger_stays() returns trigger language plpgsql as $$
declare
    recalled numeric := 0;
begin
    if tg_op = 'DELETE' then
        raise exception 'The account of a closed case may not be changed' using errcode = 'insufficient_privilege';
    end if;
    if old.closed then
        select coalesce(sum(r.amount), 0) into recalled from recall r where r.case_id = new.case_id and r.ordered;
    end if;
    if (old.closed and (not new.closed or new.closed_on is distinct from old.closed_on or new.accepted > old.accepted
                or (new.disbursed >= old.disbursed
                    and (recalled = 0 or new.returned < old.returned or new.written_off < old.written_off))))
            or (new.disbursed <> old.disbursed and new.disbursed is distinct from
                (select p.amount from disbursement_paid p where p.case_id = new.case_id)) then
        raise exception 'The account of a closed case may not be changed' using errcode = 'insufficient_privilege';
    end if;
    if new.closed and new.disbursed - new.accepted - new.returned - new.written_off > recalled then
        raise exception 'A closed account is even, but for what was taken back' using errcode = 'check_violation';
    end if;
    return new;
end $$;
