-- The tree over all entries (RFC 6962). Entries get their place in it one behind the other, in the order in which the one
-- job that grows it finds them; a place is never given up or taken over.

-- Entries without a place yet, in the transaction that makes them.
create table tree_waiting (
    pos      bigint not null generated always as identity primary key,
    event_id uuid   not null,
    hash     bytea  not null
) with (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 500,
    autovacuum_vacuum_insert_threshold = -1
);

create function tree_wait() returns trigger language plpgsql as $$
begin
    insert into tree_waiting (event_id, hash) values (new.event_id, new.hash);
    return null;
end $$;

create trigger journal_waits_for_tree
    after insert on journal
    for each row execute function tree_wait();

insert into tree_waiting (event_id, hash)
select event_id, hash from journal order by subject_kind, subject_id, sequence;

-- The hash is that of the entry when it got its place.
create table tree_leaf (
    position bigint not null primary key check (position >= 0),
    event_id uuid   not null unique,
    hash     bytea  not null check (octet_length(hash) = 32)
);

-- Roots of full subtrees of 2^level leaves, so that the right edge and every proof are a few rows away.
create table tree_node (
    level smallint not null check (level in (8, 16)),
    place bigint   not null check (place >= 0),
    hash  bytea    not null check (octet_length(hash) = 32),
    primary key (level, place)
);

-- Where the tree stood, as a signed note (C2SP tlog-checkpoint).
create table tree_head (
    size    bigint      not null primary key check (size > 0),
    made_at timestamptz not null,
    root    bytea       not null check (octet_length(root) = 32),
    note    text        not null
);

-- Lines of witnesses under a note (C2SP tlog-cosignature).
create table tree_cosignature (
    size    bigint not null references tree_head,
    witness text   not null,
    line    text   not null,
    primary key (size, witness)
);

-- Notes that as many witnesses have signed as the policy asks for.
create table tree_complete (
    size bigint      not null primary key references tree_head,
    at   timestamptz not null
);

create trigger tree_leaf_append_only
    before update or delete or truncate on tree_leaf
    for each statement execute function journal_refuse_change();
create trigger tree_node_append_only
    before update or delete or truncate on tree_node
    for each statement execute function journal_refuse_change();
create trigger tree_head_append_only
    before update or delete or truncate on tree_head
    for each statement execute function journal_refuse_change();
create trigger tree_cosignature_append_only
    before update or delete or truncate on tree_cosignature
    for each statement execute function journal_refuse_change();
create trigger tree_complete_append_only
    before update or delete or truncate on tree_complete
    for each statement execute function journal_refuse_change();

-- Not yet acknowledged by the broker.
create table tree_untold (
    size bigint not null primary key references tree_head
);

-- What each witness said last.
create table witness_answer (
    witness  text        not null primary key,
    asked_at timestamptz not null,
    outcome  text        not null,
    size     bigint      not null
);
