-- What a group holds in excess counts as paid: nothing is paid again beside it beyond the agreement.
create or replace function payment_within_agreement() returns trigger language plpgsql as $$
declare
    granted numeric;
    paid numeric;
    held numeric;
begin
    select amount into granted from agreement where case_id = new.case_id for update;
    select coalesce(sum(payment_out(id, gross)), 0) into paid from payment where case_id = new.case_id;
    if tg_op = 'INSERT' and new.sp2d_number is null then
        select coalesce(sum(amount), 0) + new.gross into held from disbursement_paid where case_id = new.case_id;
    end if;
    if granted is null or greatest(paid, held) > granted then
        raise exception 'Payments of a case may not exceed its agreement' using errcode = 'check_violation';
    end if;
    return null;
end $$;
