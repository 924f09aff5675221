-- What leaves the straight road is counted: transfers that did not arrive as they were paid, credits, claims and losses.
alter table figures_case
    add column transfer_back numeric(15) not null default 0 check (transfer_back >= 0),
    add column transfer_adrift numeric(15) not null default 0 check (transfer_adrift >= 0),
    add column transfer_settled numeric(15) not null default 0 check (transfer_settled >= 0),
    add column credit numeric(15) not null default 0 check (credit >= 0),
    add column unaccounted boolean not null default false,
    add column demands integer not null default 0 check (demands >= 0),
    add column recovery_ordered boolean not null default false,
    add column loss_undecided numeric(15) not null default 0 check (loss_undecided >= 0),
    add column loss_given_up numeric(15) not null default 0 check (loss_given_up >= 0);

comment on column figures_case.transfer_back is 'at the treasury and not paid again';
comment on column figures_case.demands is 'letters that went out after a last day to pay';

-- Rows from before are counted anew.
insert into figures_generation (begun_at, begun_by)
    select now(), 'program' where exists (select 1 from figures_case)
    on conflict ((true)) where completed_at is null do nothing;
