-- The bank may also tell late that the group got more than was paid; and credits of one payment are told apart by its reference.
alter table late_return
    add column excess boolean not null default false,
    add column reference text check (length(reference) between 1 and 60),
    add column owed boolean not null default false,
    add constraint late_return_owed check (not owed or (excess and verdict is not distinct from 'COUNTED'));
comment on column late_return.owed is 'counted when nothing was outstanding, and not ordered yet to be paid back';
drop index late_return_once;
create unique index late_return_once on late_return (payment_id, amount, notice_date, excess, coalesce(reference, ''))
    where verdict is distinct from 'MISTAKEN';

alter table transfer_credit add column reference text check (length(reference) between 1 and 60);

-- The bank had told that all came back, and tells now that the group has it.
alter table transfer_difference
    drop constraint transfer_difference_cause_check,
    add constraint transfer_difference_cause_check check (cause in ('FEE', 'PART', 'TWICE', 'NOTHING', 'OTHER_ACCOUNT',
        'CAME_BACK', 'NOT_BACK'));

-- What came of a payment in excess, as people have decided late.
create function late_excess(payment uuid) returns numeric language sql stable as $$
    select coalesce(sum(r.amount) filter (where r.excess and r.verdict = 'COUNTED'), 0) from late_return r where r.payment_id = payment
$$;

-- For others: what has reached the group or is on its way, less what the programme bears, more what came in excess.
create or replace view disbursement_paid as
    select p.case_id, p.amount - coalesce(d.fee, 0) + coalesce(d.excess, 0) + p.late as amount
    from (select case_id, sum(payment_out(id, gross)) as amount, sum(late_excess(id)) as late
          from payment where sp2d_number is not null group by case_id) p
    left join (select case_id, sum(fee) as fee, sum(excess) as excess from transfer_difference group by case_id) d
        using (case_id);

-- For others: what of the money given up has come back, and what is known late to have come in excess.
create or replace view disbursement_late as
    select p.case_id, r.recouped, case when r.excess and r.verdict = 'COUNTED' then r.amount else 0 end as excess
    from late_return r join payment p on p.id = r.payment_id;
