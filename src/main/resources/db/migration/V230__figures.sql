-- The programme's figures: a copy that is built from the published events alone and may be thrown away at any time.
-- A generation is one building of it from the first event on. Readers see one generation; a rebuild fills another and
-- then the two change places. Finished generations stay as the record of who rebuilt and when.

create table figures_generation (
    id           integer     not null generated always as identity primary key,
    begun_at     timestamptz not null,
    begun_by     text        not null,           -- account id, 'command' or 'program'
    events_total bigint      not null default 0 check (events_total >= 0),
    completed_at timestamptz
);
create unique index figures_one_rebuild on figures_generation ((true)) where completed_at is null;

-- The generation that is read and that new events go into. Whoever writes holds this row shared, who switches alone.
create table figures_shown (
    single     boolean primary key default true check (single),
    generation integer not null references figures_generation (id)
);

with first as (
    insert into figures_generation (begun_at, begun_by, completed_at) values (now(), 'program', now()) returning id
)
insert into figures_shown (generation) select id from first;

create table figures_case (
    generation         integer     not null,
    case_id            uuid        not null,
    sequence           bigint      not null check (sequence > 0),
    last_at            timestamptz not null,
    number             text        not null,
    programme_year     integer     not null,
    phase              integer     not null,
    regency            text        not null check (regency ~ '^\d{4}$'),
    province           text        not null generated always as (left(regency, 2)) stored,
    state              text        not null check (state in ('selection', 'mentor-assignment', 'disbursement',
                           'accountability', 'closed', 'recovered', 'rejected')),
    mentor_id          uuid,
    missed             integer     not null,
    disbursed          numeric(15) not null check (disbursed >= 0),
    accepted           numeric(15) not null check (accepted >= 0),
    returned           numeric(15) not null check (returned >= 0),
    written_off        numeric(15) not null check (written_off >= 0),
    outstanding        numeric(15) not null generated always as (disbursed - accepted - returned - written_off) stored,
    unsupported        numeric(15) not null check (unsupported >= 0),
    registered_at      timestamptz not null,
    selected_at        timestamptz,
    disbursed_on       date,
    report_due         date,
    report_received_at timestamptz,
    ended_at           timestamptz,
    primary key (generation, case_id),
    constraint figures_case_identity check (accepted + returned + written_off <= disbursed)
);
create index figures_case_place on figures_case (generation, programme_year, regency);
create index figures_case_late on figures_case (generation, programme_year, report_due)
    where report_received_at is null and outstanding > 0;

comment on column figures_case.sequence is 'of the last event that is in this row';
comment on column figures_case.report_received_at is 'empty while the report is with the group: never sent, sent back or rejected';

-- How far each partition has been read, written together with what was read.
create table figures_position (
    generation  integer     not null,
    partition   integer     not null,
    next_offset bigint      not null check (next_offset > 0),
    last_at     timestamptz,
    primary key (generation, partition)
);

-- Cases that stand still: an event before one that came is missing, or could not be taken in.
create table figures_gap (
    generation integer     not null,
    case_id    uuid        not null,
    seen       bigint      not null check (seen > 0),    -- the highest sequence that came
    since      timestamptz not null,
    primary key (generation, case_id)
);
