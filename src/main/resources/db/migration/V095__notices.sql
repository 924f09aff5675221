-- Messages that a consumer has dealt with: written together with what they led to, so that a repeat leads to nothing.
create table inbox (
    consumer   text not null,
    message_id uuid not null,
    primary key (consumer, message_id)
);

-- What a person is told about a case. created_at is when the fact happened, not when it was heard.
create table notice (
    id         bigint      not null generated always as identity primary key,
    case_id    uuid        not null references aid_group (id),
    account_id text        not null,
    kind       text        not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    created_at timestamptz not null,
    read_at    timestamptz,
    event_id   uuid        not null,
    unique (event_id, account_id)
);
create index notice_account on notice (account_id, created_at desc, id desc);
create index notice_unread on notice (account_id) where read_at is null;
