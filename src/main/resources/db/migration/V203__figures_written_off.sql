alter table figures_case add column written_off numeric(15) not null default 0 check (written_off >= 0);
alter table figures_case alter column outstanding set expression as (disbursed - accepted - returned - written_off);
alter table figures_case
    drop constraint figures_case_check,
    add constraint figures_case_identity check (accepted + returned + written_off <= disbursed);
