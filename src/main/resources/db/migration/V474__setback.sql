-- Days on which force majeure kept a group from its work. Who declared it does not decide about it.
create table force_majeure (
    id uuid primary key,
    case_id uuid not null references aid_group (id),
    statement_number text not null check (length(statement_number) between 1 and 60),
    statement_date date not null,
    issuer text not null check (length(issuer) between 1 and 100),
    from_on date not null,
    until_on date not null check (until_on >= from_on),
    account text not null check (length(account) between 1 and 2000),
    declared_by text not null,
    declared_at timestamptz not null,
    state text not null default 'DECLARED' check (state in ('DECLARED', 'GRANTED', 'REFUSED', 'OVER')),
    decided_by text check (decided_by <> declared_by),
    grounds text,
    check (state not in ('GRANTED', 'REFUSED') or decided_by is not null)
);
create unique index force_majeure_one on force_majeure (case_id) where state in ('DECLARED', 'GRANTED');
create index force_majeure_case on force_majeure (case_id, declared_at desc);

insert into step_deadline (year, step, working_days) values (2023, 'decide-force-majeure', 5);
