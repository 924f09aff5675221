-- A part of the aid that is gone: stolen, with a report to the police, or lost by force majeure.
create table loss (
    id uuid primary key,
    case_id uuid not null references aid_group (id),
    cause text not null check (cause in ('THEFT', 'FORCE_MAJEURE')),
    report_number text not null check (length(report_number) between 1 and 60),
    office text not null check (length(office) between 1 and 100),
    happened_on date not null,
    amount numeric(15, 0) not null check (amount > 0),
    account text not null check (length(account) between 1 and 2000),
    finding int not null,
    reported_by text not null,
    reported_at timestamptz not null,
    state text not null default 'REPORTED'
        check (state in ('REPORTED', 'PROPOSED', 'REPAYING', 'EXPLAINED', 'WRITTEN_OFF', 'DROPPED')),
    words text
);
create unique index loss_one on loss (case_id) where state in ('REPORTED', 'PROPOSED');
create index loss_case on loss (case_id, reported_at desc);

insert into step_deadline (year, step, working_days) values (2023, 'answer-loss', 10), (2023, 'decide-loss', 5);
