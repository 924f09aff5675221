-- What only a system outside has told is looked at by the treasurer before somebody else decides.
alter table late_return
    add column check_state text not null default 'NOT_NEEDED'
        check (check_state in ('NOT_NEEDED', 'WAITS', 'FOUND', 'NOT_FOUND')),
    add column checked_by text check (checked_by <> decided_by),
    add column recouped numeric(15, 0) not null default 0 check (recouped >= 0),
    add constraint late_return_checked check ((checked_by is null) = (check_state in ('NOT_NEEDED', 'WAITS'))),
    add constraint late_return_decided check (verdict is null or check_state <> 'WAITS'),
    add constraint late_return_counted check (verdict is distinct from 'COUNTED' or check_state <> 'NOT_FOUND'),
    drop constraint late_return_payment_id_amount_notice_date_key;
alter table late_return alter column check_state drop default;
comment on column late_return.recouped is 'what of the money given up has come back by it';

-- A notice that was taken for mistaken may be handed in anew by a person.
create unique index late_return_once on late_return (payment_id, amount, notice_date) where verdict is distinct from 'MISTAKEN';

insert into step_deadline (year, step, working_days) values (2023, 'check-late-return', 3);

-- For others.
create view disbursement_late as
    select p.case_id, r.recouped from late_return r join payment p on p.id = r.payment_id;
create index late_return_payment on late_return (payment_id);
