-- Registration files and the result of every group in them.

create table import_batch (
    id           uuid primary key,
    file_name    text        not null check (char_length(file_name) between 1 and 200),
    content      bytea,
    fingerprint  bytea       not null,
    uploaded_by  text        not null,
    uploaded_at  timestamptz not null,
    state        text        not null check (state in ('WAITING', 'RUNNING', 'FINISHED', 'FAILED')),
    rows_total   int         not null check (rows_total >= 1),
    groups_total int         not null check (groups_total >= 1),
    done         int         not null default 0,
    accepted     int         not null default 0,
    repeated     int         not null default 0,
    rejected     int         not null default 0,
    failed       int         not null default 0,
    tries        int         not null default 0,
    finished_at  timestamptz,
    check (done = accepted + repeated + rejected + failed),
    check (done between 0 and groups_total),
    check (state <> 'FINISHED' or done = groups_total),
    check ((state in ('FINISHED', 'FAILED')) = (content is null)),
    check ((state in ('FINISHED', 'FAILED')) = (finished_at is not null))
);

comment on column import_batch.content is 'let go when the import ends';
comment on column import_batch.tries is 'faults of the group that comes next';
comment on column import_batch.fingerprint is 'tells the same command sent again from one with another file';

create index import_batch_uploader on import_batch (uploaded_by, uploaded_at);
create index import_batch_latest on import_batch (uploaded_at desc);

-- one per group of the file
create table import_row (
    batch_id    uuid not null references import_batch (id),
    ordinal     int  not null check (ordinal >= 1),
    group_name  text not null,
    village     text not null,
    first_row   int  not null,
    last_row    int  not null check (last_row >= first_row),
    result      text not null check (result in ('ACCEPTED', 'REPEATED', 'REJECTED', 'FAILED')),
    case_number text,
    primary key (batch_id, ordinal),
    check ((result in ('REJECTED', 'FAILED')) = (case_number is null))
);

-- why a group was rejected; never a value out of the file, only where it stands
create table import_reason (
    batch_id    uuid   not null,
    ordinal     int    not null,
    position    int    not null,
    file_row    int    not null,
    column_name text,
    message_key text   not null,
    arguments   text[] not null,
    primary key (batch_id, ordinal, position),
    foreign key (batch_id, ordinal) references import_row (batch_id, ordinal)
);
