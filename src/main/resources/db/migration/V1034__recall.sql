-- The account of a closed case is open again by acceptance that was taken back, or by what the bank turns out to have paid the
-- group beyond what was paid out; it grows only as payments say, which the table itself holds.
create or replace function closed_account_opens_by_recalls() returns trigger language plpgsql as $$
declare
    opened numeric;
    is_recouped boolean;
    is_more boolean;
begin
    select coalesce((select sum(r.amount) from acceptance_recall r where r.case_id = new.case_id and r.ordered), 0)
            + coalesce((select sum(l.excess) from disbursement_late l where l.case_id = new.case_id), 0) into opened;
    is_recouped := new.disbursed = old.disbursed and new.accepted = old.accepted and new.written_off < old.written_off
        and new.returned - old.returned = old.written_off - new.written_off
        and old.written_off - new.written_off <= recouped_by_slips(new.case_id);
    is_more := new.disbursed > old.disbursed
        and (new.accepted, new.returned, new.written_off) = (old.accepted, old.returned, old.written_off);
    if old.closed and new.disbursed >= old.disbursed and not is_recouped and not is_more
            and (opened = 0 or new.returned < old.returned or new.written_off < old.written_off) then
        raise exception 'The account of a closed case may not be changed' using errcode = 'insufficient_privilege';
    end if;
    if new.disbursed - new.accepted - new.returned - new.written_off > opened then
        raise exception 'A closed account is even, but for what was taken back or came in excess' using errcode = 'check_violation';
    end if;
    return new;
end $$;
