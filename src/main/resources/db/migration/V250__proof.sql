-- Signed statements of where every chain stood. The same lies in a file and on a topic, outside this database.

create table checkpoint (
    number    integer     not null primary key check (number > 0),
    made_at   timestamptz not null,
    subjects  integer     not null check (subjects > 0),
    entries   bigint      not null check (entries > 0),
    root      bytea       not null check (octet_length(root) = 32),
    previous  bytea       not null check (octet_length(previous) = 32),
    key_id    text        not null,
    signature bytea       not null check (octet_length(signature) = 64)
);

-- The heads that moved since the checkpoint before; a subject keeps the leaf it was first given.
create table checkpoint_head (
    checkpoint   integer not null references checkpoint deferrable initially deferred,
    position     integer not null check (position >= 0),
    subject_kind text    not null,
    subject_id   text    not null,
    sequence     bigint  not null check (sequence > 0),
    hash         bytea   not null check (octet_length(hash) = 32),
    primary key (position, checkpoint)
);

create index checkpoint_head_in_order on checkpoint_head (checkpoint, position);
create unique index checkpoint_head_of_subject on checkpoint_head (subject_kind, subject_id, checkpoint);

create trigger checkpoint_append_only
    before update or delete or truncate on checkpoint
    for each statement execute function journal_refuse_change();

create trigger checkpoint_head_append_only
    before update or delete or truncate on checkpoint_head
    for each statement execute function journal_refuse_change();

-- Not yet acknowledged by the broker.
create table checkpoint_untold (
    number integer not null primary key references checkpoint
);

-- Somebody wants one now.
create table checkpoint_wanted (
    wanted boolean not null primary key default true check (wanted)
);

-- Checks of all chains that people asked for.
create table chain_check (
    id          bigint      not null generated always as identity primary key,
    begun_at    timestamptz not null,
    begun_by    text        not null,
    entries     bigint      not null default 0,
    total       bigint      not null default 0,
    finished_at timestamptz,
    is_whole    boolean,
    fault       text
);

create unique index chain_check_one_at_a_time on chain_check ((true)) where finished_at is null;
