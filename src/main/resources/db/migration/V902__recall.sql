-- What had been given up may be paid after the closing: so much is returned and no longer written off, by a slip that a second person
-- has verified.
create or replace function closed_account_opens_by_recalls() returns trigger language plpgsql as $$
declare
    recalled numeric;
    is_recouped boolean;
begin
    select coalesce(sum(r.amount), 0) into recalled from acceptance_recall r where r.case_id = new.case_id and r.ordered;
    is_recouped := new.disbursed = old.disbursed and new.accepted = old.accepted and new.written_off < old.written_off
        and new.returned - old.returned = old.written_off - new.written_off
        and old.written_off - new.written_off <= recouped_by_slips(new.case_id);
    if old.closed and new.disbursed >= old.disbursed and not is_recouped
            and (recalled = 0 or new.returned < old.returned or new.written_off < old.written_off) then
        raise exception 'The account of a closed case may not be changed' using errcode = 'insufficient_privilege';
    end if;
    if new.disbursed - new.accepted - new.returned - new.written_off > recalled then
        raise exception 'A closed account is even, but for what was taken back' using errcode = 'check_violation';
    end if;
    return new;
end $$;
