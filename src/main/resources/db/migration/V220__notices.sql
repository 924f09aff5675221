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

-- How a person wants to be told. Without a row the operator's defaults count. Addresses are sealed as phones are.
create table notice_preference (
    account_id   text        not null primary key references account (id),
    language     text        not null check (language in ('id', 'en')),
    by_mail      boolean     not null,
    by_webhook   boolean     not null,
    mail_sealed  bytea,
    phone_sealed bytea,
    quiet_from   smallint    not null check (quiet_from between 0 and 23),
    quiet_until  smallint    not null check (quiet_until between 0 and 23),
    zone         text        not null check (zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
    digest_hour  smallint check (digest_hour between 0 and 23),
    declined     text[]      not null,
    changed_at   timestamptz not null
);
comment on column notice_preference.quiet_until is 'equal to quiet_from: no quiet hours';
comment on column notice_preference.digest_hour is 'null: at once';

-- One message to one person over one channel. It is planned in the transaction that keeps the notice.
create table notice_delivery (
    id            uuid        primary key,
    account_id    text        not null references account (id),
    channel       text        not null check (channel in ('MAIL', 'WEBHOOK')),
    state         text        not null check (state in ('PLANNED', 'SENT', 'GIVEN_UP')),
    not_before    timestamptz not null,
    planned_at    timestamptz not null,
    attempts      integer     not null default 0 check (attempts >= 0),
    claim         uuid,
    claimed_until timestamptz,
    trouble       text check (
        trouble in ('STATUS', 'REFUSED', 'TIMEOUT', 'UNREACHABLE', 'NO_ADDRESS', 'NO_ACCOUNT', 'FAULT')),
    trouble_code  integer,
    sent_at       timestamptz,
    given_up_at   timestamptz,
    ordered_by    text references account (id),
    ordered_at    timestamptz,
    check ((state = 'SENT') = (sent_at is not null)),
    check ((state = 'GIVEN_UP') = (given_up_at is not null)),
    check (state <> 'GIVEN_UP' or trouble is not null),
    check ((claim is null) = (claimed_until is null)),
    check ((ordered_by is null) = (ordered_at is null))
);
comment on column notice_delivery.claim is 'the sender that has it or had it last; nobody else takes it before claimed_until';
comment on column notice_delivery.trouble is 'why the last attempt failed, never with anything of the person in it';
comment on column notice_delivery.ordered_by is 'who ordered the last retry after it had been given up';

-- what waits for the same moment travels in one message, as long as no sender has touched it
create unique index notice_delivery_together on notice_delivery (account_id, channel, not_before)
    where state = 'PLANNED' and claim is null;
create index notice_delivery_due on notice_delivery (channel, not_before) where state = 'PLANNED';
create index notice_delivery_list on notice_delivery (state, planned_at desc, id);

create table notice_delivery_item (
    delivery_id uuid   not null references notice_delivery (id),
    notice_id   bigint not null references notice (id),
    primary key (delivery_id, notice_id)
);
