-- What was paid out becomes less when the bank sends it back; never otherwise than payments say, and never once it is closed.
create or replace function closed_ledger_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.closed or (new.disbursed <> old.disbursed and new.disbursed is distinct from
            (select p.amount from disbursement_paid p where p.case_id = new.case_id)) then
        raise exception 'The account of a closed case may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
