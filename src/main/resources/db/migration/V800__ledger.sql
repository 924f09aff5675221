-- The account of a case is open again after its closing only by what those decide who take acceptance back; their rule is theirs.
create or replace function closed_ledger_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
            or (old.closed and (not new.closed or new.closed_on is distinct from old.closed_on or new.accepted > old.accepted))
            or (new.disbursed <> old.disbursed and new.disbursed is distinct from
                (select p.amount from disbursement_paid p where p.case_id = new.case_id)) then
        raise exception 'The account of a closed case may not be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
