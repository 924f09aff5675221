-- A group may pay by itself what two people had given up: that falls first, and is given up no longer.
alter table refund
    add column recouped numeric(15, 0) not null default 0 check (recouped between 0 and amount),
    add constraint refund_recouped check (recouped = 0 or answered_by is not null);
comment on column refund.recouped is 'what of it pays for money that had been given up, once it is verified';

-- For others: what the case has paid of money that had been given up.
create function recouped_by_slips(which uuid) returns numeric language sql stable as $$
    select coalesce(sum(f.recouped), 0) from refund f where f.case_id = which and f.status = 'VALID'
$$;

create or replace function written_off_is_decided() returns trigger language plpgsql as $$
begin
    if new.written_off <> (select coalesce(sum(amount), 0) from write_off
                           where case_id = new.case_id and verdict = 'APPROVED')
            - (select coalesce(sum(r.recouped), 0) from disbursement_late r where r.case_id = new.case_id)
            - recouped_by_slips(new.case_id) then
        raise exception 'Written off without a decision' using errcode = 'check_violation';
    end if;
    return new;
end $$;
