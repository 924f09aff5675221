-- The account of a closed case changes by what payments say, and stays closed and even: the bank has sent money back.
create or replace function closed_ledger_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
            or (old.closed and (not new.closed or new.closed_on is distinct from old.closed_on
                or new.disbursed >= old.disbursed))
            or (new.disbursed <> old.disbursed and new.disbursed is distinct from
                (select p.amount from disbursement_paid p where p.case_id = new.case_id)) then
        raise exception 'The account of a closed case may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
