-- The hash of the last event that was read, and where one did not continue it.
alter table figures_case add column hash text not null default '';

create table figures_broken_link (
    generation integer     not null,
    case_id    uuid        not null,
    sequence   bigint      not null check (sequence > 0),
    told       text        not null,
    read       text        not null,
    since      timestamptz not null default now(),
    primary key (generation, case_id, sequence)
);
