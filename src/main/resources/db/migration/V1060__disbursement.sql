-- The bank's reference tells two returns of the same sum on one day apart, as it does credits; and that money came back is another
-- word than that it never arrived.
alter table transfer_return
    add column reference text check (length(reference) between 1 and 60),
    drop constraint transfer_return_payment_id_amount_notice_date_key;
create function never_arrived(reason text) returns boolean language sql immutable strict parallel safe as $$
    select reason in ('NOT_CREDITED', 'CREDITED_ELSEWHERE')
$$;
create unique index transfer_return_once on transfer_return
    (payment_id, amount, notice_date, never_arrived(reason), coalesce(compared_number(reference), ''));
drop index late_return_once;
create unique index late_return_once on late_return
    (payment_id, amount, notice_date, excess, never_arrived(reason), coalesce(compared_number(reference), ''))
    where verdict is distinct from 'MISTAKEN';

-- What late notices have named already.
alter table transfer_return disable trigger return_stays;
update transfer_return t set reference = r.reference from late_return r
where r.payment_id = t.payment_id and r.amount = t.amount and r.notice_date = t.notice_date and not r.excess
  and r.verdict = 'COUNTED' and r.reference is not null;
alter table transfer_return enable trigger return_stays;

drop view disbursement_returned;
create view disbursement_returned as
    select n.*, p.case_id, p.sp2d_number from transfer_return n join payment p on p.id = n.payment_id;
create view disbursement_differed as select * from transfer_difference;

-- The bank may take back more than it was told to pay, as far as a group has got more: first the payment goes back, then the excess.
create function payment_back(payment uuid) returns numeric language sql stable as $$
    select coalesce(sum(r.amount), 0) from transfer_return r where r.payment_id = payment
$$;
create or replace function payment_out(payment uuid, gross numeric) returns numeric language sql stable as $$
    select greatest(gross - payment_back(payment), 0)
$$;
create function excess_held(of_case uuid) returns numeric language sql stable as $$
    select coalesce((select sum(d.excess) from transfer_difference d where d.case_id = of_case), 0)
        + coalesce((select sum(late_excess(p.id) - greatest(payment_back(p.id) - p.gross, 0)) from payment p
            where p.case_id = of_case and p.sp2d_number is not null), 0)
$$;

-- For others: what has reached the group or is on its way, less what the programme bears, more what came in excess.
create or replace view disbursement_paid as
    select p.case_id, p.amount - coalesce(d.fee, 0) + coalesce(d.excess, 0) + p.late as amount
    from (select case_id, sum(gross - payment_back(id)) as amount, sum(late_excess(id)) as late
          from payment where sp2d_number is not null group by case_id) p
    left join (select case_id, sum(fee) as fee, sum(excess) as excess from transfer_difference group by case_id) d
        using (case_id);

-- Only what was paid comes back, and no more than there is; it is not taken back.
create or replace function return_within_payment() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from payment p join disbursement_paid d on d.case_id = p.case_id
                   where p.id = new.payment_id and p.sp2d_number is not null
                     and d.amount >= 0 and excess_held(p.case_id) >= 0) then
        raise exception 'More came back than there is' using errcode = 'check_violation';
    end if;
    return null;
end $$;
