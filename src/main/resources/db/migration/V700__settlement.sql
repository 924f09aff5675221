-- A case may be ordered to pay back more than once, each time with its own letters.
alter table recovery
    drop constraint recovery_pkey,
    add column id bigint generated always as identity primary key,
    add column recall boolean not null default false,
    add column letters_before integer not null default 0 check (letters_before >= 0);
create index recovery_case on recovery (case_id);

-- Payments that nobody had asked for; somebody else than the treasurer says what they are for.
alter table refund
    drop constraint refund_reason_check,
    add constraint refund_reason_check check (reason in ('SISA', 'PEMULIHAN', 'SENDIRI')),
    add column answered_by text check (answered_by <> recorded_by),
    add constraint refund_answered check (answered_by is null or reason = 'SENDIRI');

insert into step_deadline (year, step, working_days) values (2023, 'decide-recall', 5), (2023, 'answer-own-payment', 5);
