-- What two people gave up is given up no longer once the bank has sent it back.
create or replace function written_off_is_decided() returns trigger language plpgsql as $$
begin
    if new.written_off <> (select coalesce(sum(amount), 0) from write_off
                           where case_id = new.case_id and verdict = 'APPROVED')
            - (select coalesce(sum(r.recouped), 0) from disbursement_late r where r.case_id = new.case_id) then
        raise exception 'Written off without a decision' using errcode = 'check_violation';
    end if;
    return new;
end $$;
