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
        select coalesce(sum(r.amount), 0) into recalled from settlement_recalled r where r.case_id = new.case_id;
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
