-- One row per case: where it stands. The journal says how it came there.
create table aid_case (
    case_id uuid primary key references aid_group (id),
    programme_year integer not null,
    stage text not null,
    outcome text check (outcome in ('closed', 'rejected', 'recovered')),
    opened_at timestamptz not null,
    closed_at timestamptz,
    check ((outcome is null) = (closed_at is null))
);
create index aid_case_stage on aid_case (stage) where outcome is null;

-- What waits for somebody, one row per open task; written and removed in the engine's transaction.
create table work_item (
    id bigint generated always as identity primary key,
    task_id text not null unique,
    case_id uuid not null references aid_group (id),
    step text not null,
    duty text not null,
    assignee text,
    number text not null,
    group_name text not null,
    regency text not null,
    province text not null,
    programme_year integer not null,
    phase integer not null,
    amount numeric(15, 0) not null check (amount >= 0),
    opened_at timestamptz not null,
    due_on date not null,
    unique (case_id, step)
);
create index work_item_duty on work_item (duty, province, due_on, id) where assignee is null;
create index work_item_assignee on work_item (assignee, due_on, id) where assignee is not null;

-- A command that was carried out, by its Idempotency-Key: sent again it gives the same answer and has no second effect.
create table command_receipt (
    account_id text not null,
    command_key text not null check (length(command_key) between 1 and 100),
    fingerprint bytea not null,
    received_at timestamptz not null,
    primary key (account_id, command_key)
);
