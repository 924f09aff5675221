-- Messages that a consumer could not deal with, and later ones of their key that wait behind them. Nobody knows what
-- somebody has sent, so headers and value are sealed like personal data.
create table dead_letter (
    id             uuid primary key,
    consumer       text        not null check (length(consumer) between 1 and 60),
    topic          text        not null check (length(topic) between 1 and 249),
    partition      integer     not null,
    message_offset bigint      not null,
    sent_at        timestamptz not null,
    message_key    text check (length(message_key) <= 200),
    case_id        uuid references aid_group (id),
    regency        text,
    event_id       text check (length(event_id) <= 200),
    event_type     text check (length(event_type) <= 200),
    headers        bytea       not null,
    value          bytea,
    reasons        jsonb       not null,
    state          text        not null check (state in ('OPEN', 'WAITING', 'REPLAYED', 'DISCARDED')),
    set_aside_at   timestamptz not null,
    settled_at     timestamptz,
    settled_by     text,
    settled_why    text check (length(settled_why) <= 1000),
    repaired_as    uuid,
    repaired_value bytea,
    check ((state in ('OPEN', 'WAITING')) = (settled_at is null)),
    -- a topic that was made anew counts its offsets from the beginning
    unique (consumer, topic, partition, message_offset, sent_at)
);
create index dead_letter_held on dead_letter (consumer, message_key, partition, message_offset)
    where state in ('OPEN', 'WAITING');
create index dead_letter_state on dead_letter (state, set_aside_at desc, id desc);
