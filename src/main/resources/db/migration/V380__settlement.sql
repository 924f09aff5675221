-- The roads out: aid that nobody accounts for, and a remainder that nobody pays back, are claimed like any other debt.

alter table case_ledger add column claimed_on date;
comment on column case_ledger.claimed_on is 'from this day on what is outstanding is claimed back';

-- Letters demand a remainder before there is an order to pay back.
alter table demand_letter
    add column claim text not null default 'RECOVERY' check (claim in ('REFUND', 'RECOVERY')),
    drop constraint demand_letter_case_id_fkey,
    add constraint demand_letter_case_id_fkey foreign key (case_id) references aid_group (id),
    drop constraint demand_letter_pkey,
    add primary key (case_id, claim, number);
alter table demand_letter alter column claim drop default;
