-- Cases of a phase that somebody takes away, and how far the file is.
create table phase_export (
    id          uuid        not null primary key,
    phase_id    uuid        not null references phase (id),
    format      text        not null check (format in ('OCEL', 'XES', 'ENTRIES')),
    begun_at    timestamptz not null,
    begun_by    text        not null,
    case_ids    uuid[]      not null,
    attempt     integer     not null default 0,
    cases       integer     not null default 0,
    total       integer     not null default 0,
    bytes       bigint,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'WRITTEN', 'TOO_LARGE', 'FAILED')),
    check ((state = 'WRITTEN') = (bytes is not null))
);

comment on column phase_export.case_ids is 'the cases that the person could see when the file was asked for';
comment on column phase_export.attempt is 'how often the file was begun; only the last one may complete it';

create index phase_export_of_person on phase_export (begun_by, begun_at desc);
create index phase_export_age on phase_export (begun_at);

-- The file, in pieces that fit into memory.
create table phase_export_part (
    export_id uuid    not null references phase_export (id) on delete cascade,
    attempt   integer not null,
    position  integer not null,
    content   bytea   not null,
    primary key (export_id, attempt, position)
);
