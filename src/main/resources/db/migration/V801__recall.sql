-- Acceptance that is taken back has a module of its own, and its table the name that fits.
alter table recall rename to acceptance_recall;
alter index recall_open rename to acceptance_recall_open;
alter index recall_case rename to acceptance_recall_case;

-- The account of a closed case changes by what payments say, downwards, or by acceptance that two people have taken back: by so
-- much at most it is open again, and from there it only fills.
create function closed_account_opens_by_recalls() returns trigger language plpgsql as $$
declare
    recalled numeric;
begin
    select coalesce(sum(r.amount), 0) into recalled from acceptance_recall r where r.case_id = new.case_id and r.ordered;
    if old.closed and new.disbursed >= old.disbursed
            and (recalled = 0 or new.returned < old.returned or new.written_off < old.written_off) then
        raise exception 'The account of a closed case may not be changed' using errcode = 'insufficient_privilege';
    end if;
    if new.disbursed - new.accepted - new.returned - new.written_off > recalled then
        raise exception 'A closed account is even, but for what was taken back' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger closed_account_opens_by_recalls before update on case_ledger
    for each row when (new.closed) execute function closed_account_opens_by_recalls();
