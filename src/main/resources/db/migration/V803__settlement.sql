-- A letter keeps the sums of its day; those from before keep none.
alter table demand_letter
    add column disbursed numeric(15, 0),
    add column accepted numeric(15, 0),
    add column returned numeric(15, 0),
    add column written_off numeric(15, 0);
create or replace view settlement_letter as
    select case_id, claim, number, pay_by, outstanding, disbursed, accepted, returned, written_off from demand_letter;
