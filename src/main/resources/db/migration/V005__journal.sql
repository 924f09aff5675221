-- The record of what happened, and at the same time the outbox that Kafka is fed from.

create table journal_head (
    subject_kind text   not null
        check (subject_kind in ('CASE', 'MENTOR', 'DECREE', 'PHASE', 'PAYMENT_BATCH', 'BATCH', 'ACCESS', 'ACCOUNT')),
    subject_id   text   not null,
    sequence     bigint not null check (sequence >= 0),
    hash         bytea  not null check (octet_length(hash) = 32),
    primary key (subject_kind, subject_id)
) with (fillfactor = 50);

create table journal (
    event_id       uuid        not null primary key,
    subject_kind   text        not null,
    subject_id     text        not null,
    sequence       bigint      not null check (sequence > 0),
    type           text        not null check (type ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    schema_version integer     not null check (schema_version > 0),
    data           jsonb       not null check (jsonb_typeof(data) = 'object'),
    actor          text        not null,
    duty           text        not null,
    on_behalf_of   text,
    reason         text,
    occurred_at    timestamptz not null,
    causation      uuid,
    traceparent    text,
    previous_hash  bytea       not null check (octet_length(previous_hash) = 32),
    hash           bytea       not null check (octet_length(hash) = 32),
    -- a case has some thirty entries: reading them by type needs no index of its own
    constraint journal_order unique (subject_kind, subject_id, sequence),
    constraint journal_no_personal_number check (data::text !~ '[0-9]{16}'),
    constraint journal_small check (octet_length(data::text) <= 65536)
);

-- What people did, and what decision tables answered, for the search over all cases.
create index journal_actor on journal (actor, subject_id)
    where subject_kind = 'CASE' and actor not like 'rule:%' and actor not like 'system:%';
create index journal_screening on journal ((data ->> 'screening'), subject_id)
    where subject_kind = 'CASE' and type = 'group-screened';
create index journal_readiness on journal ((data ->> 'ready'), subject_id)
    where subject_kind = 'CASE' and type = 'readiness-judged';
create index journal_report_flag on journal ((data ->> 'flag'), subject_id)
    where subject_kind = 'CASE' and type = 'report-due-set';
create index journal_report_result on journal ((data ->> 'result'), subject_id)
    where subject_kind = 'CASE' and type = 'report-judged';

create function journal_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The journal is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger journal_append_only
    before update or delete on journal
    for each row execute function journal_refuse_change();

create trigger journal_never_emptied
    before truncate on journal
    for each statement execute function journal_refuse_change();

-- Entries not yet acknowledged by the broker; normally empty. pos is drawn while the head row is locked.
create table journal_pending (
    pos      bigint not null generated always as identity primary key,
    event_id uuid   not null
) with (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 500,
    autovacuum_vacuum_insert_threshold = -1,
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 10000
);

-- Subjects whose next event can never be sent; nothing of theirs is sent until somebody removes the row.
create table journal_parked (
    subject_kind text        not null,
    subject_id   text        not null,
    event_id     uuid        not null,
    reason       text        not null,
    parked_at    timestamptz not null,
    primary key (subject_kind, subject_id)
);

-- For others: what was entered, and how far each chain is.
create view journal_entry as
    select subject_kind, subject_id, sequence, type, data, actor, occurred_at from journal;

create view journal_chain as
    select subject_kind, subject_id, sequence, hash from journal_head;
