-- Cases of a phase that somebody takes away, and how far the file is; the file itself lies in the data folder.
create table phase_export (
    id          uuid        not null primary key,
    phase_id    uuid        not null references phase (id),
    format      text        not null check (format in ('OCEL', 'XES', 'ENTRIES')),
    begun_at    timestamptz not null,
    begun_by    text        not null,
    heard_at    timestamptz not null,
    cases       integer     not null default 0,
    total       integer     not null default 0,
    bytes       bigint,
    finished_at timestamptz
);

create index phase_export_of_person on phase_export (begun_by, begun_at desc);
