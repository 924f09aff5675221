-- Work in the background. The table and its columns are those of the library db-scheduler, which every node looks into.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    primary key (task_name, task_instance)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

-- One deed for many subjects: looked at in a preview, then run in rounds until every row has its result.
create table bulk_batch (
    id            uuid        primary key,
    deed          text        not null,
    title         text        not null,
    command       text        not null,
    duty          text        not null,
    filter_labels text[]      not null,
    filter_values text[]      not null,
    asked_by      text        not null,
    asked_at      timestamptz not null,
    state         text        not null default 'PREVIEW'
        check (state in ('PREVIEW', 'RUNNING', 'PAUSED', 'FINISHED', 'CANCELLED')),
    round         integer     not null default 0,
    total         integer     not null check (total >= 1),
    rehearsed     integer     not null default 0 check (rehearsed between 0 and total),
    objected      integer     not null default 0 check (objected between 0 and rehearsed),
    done          integer     not null default 0 check (done >= 0),
    refused       integer     not null default 0 check (refused >= 0),
    failed        integer     not null default 0 check (failed >= 0),
    regencies     text[]      not null,
    ended_at      timestamptz,
    check (done + refused + failed <= total),
    check (state <> 'FINISHED' or done + refused + failed = total),
    check (state <> 'PREVIEW' or done + refused + failed = 0),
    check ((state in ('FINISHED', 'CANCELLED')) = (ended_at is not null)),
    check (cardinality(filter_labels) = cardinality(filter_values))
);

comment on column bulk_batch.title is 'message key of what is done';
comment on column bulk_batch.round is 'counts how often it was begun or resumed; only the last round goes on';

create index bulk_batch_of_person on bulk_batch (asked_by, asked_at desc);
create index bulk_batch_age on bulk_batch (asked_at);

create table bulk_row (
    batch_id     uuid    not null references bulk_batch (id),
    position     integer not null check (position >= 1),
    subject_kind text    not null,
    subject_id   text    not null,
    number       text    not null,
    name         text    not null,
    foretold     text check (foretold in ('DONE', 'REFUSED', 'FAILED')),
    result       text    not null default 'WAITING' check (result in ('WAITING', 'DONE', 'REFUSED', 'FAILED')),
    reasons      text[]  not null default '{}',
    tries        integer not null default 0,
    primary key (batch_id, position),
    unique (batch_id, subject_kind, subject_id)
);

comment on column bulk_row.tries is 'rehearsals or tries that ended in a fault';

create index bulk_row_waiting on bulk_row (batch_id, position) where result = 'WAITING';
