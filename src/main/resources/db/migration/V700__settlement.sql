-- Acceptance that is taken back: one proposes, another decides, and the order to pay it back books it.
create table recall (
    id bigint generated always as identity primary key,
    case_id uuid not null references aid_group (id),
    amount numeric(15, 0) not null check (amount > 0),
    finding integer,
    grounds text not null check (length(grounds) between 1 and 1000),
    proposed_by text not null,
    verdict text check (verdict in ('APPROVED', 'REFUSED')),
    document_number text check (length(document_number) between 1 and 60),
    document_date date,
    decided_by text check (decided_by <> proposed_by),
    ordered boolean not null default false,
    check ((verdict is null) = (decided_by is null)),
    check ((verdict is not distinct from 'APPROVED') = (document_number is not null and document_date is not null)),
    check (not ordered or verdict is not distinct from 'APPROVED')
);
create unique index recall_open on recall (case_id) where verdict is null or (verdict = 'APPROVED' and not ordered);
create index recall_case on recall (case_id);

-- For others: by how much the account of a case may be open again.
create view settlement_recalled as
    select case_id, sum(amount) as amount from recall where ordered group by case_id;

-- A case may be ordered to pay back more than once, each time with its own letters.
alter table recovery
    drop constraint recovery_pkey,
    add column id bigint generated always as identity primary key,
    add column letters_before integer not null default 0 check (letters_before >= 0);
create index recovery_case on recovery (case_id);

-- Payments that nobody had asked for; somebody else than the treasurer says what they are for.
alter table refund
    drop constraint refund_reason_check,
    add constraint refund_reason_check check (reason in ('SISA', 'PEMULIHAN', 'SENDIRI')),
    add column answered_by text check (answered_by <> recorded_by),
    add constraint refund_answered check (answered_by is null or reason = 'SENDIRI');

insert into step_deadline (year, step, working_days) values (2023, 'decide-recall', 5), (2023, 'answer-own-payment', 5);
