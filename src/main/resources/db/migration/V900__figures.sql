-- While a case stands still, suspended or for force majeure, no day of a late report counts.
alter table figures_case
    add column suspended_at timestamptz,
    add column struck_on date,
    add column struck_until date;

comment on column figures_case.struck_on is 'the first day of force majeure that lasts; struck_until its last';

-- Rows from before are counted anew.
insert into figures_generation (begun_at, begun_by)
    select now(), 'program' where exists (select 1 from figures_case)
    on conflict ((true)) where completed_at is null do nothing;
