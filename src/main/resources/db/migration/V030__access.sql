-- People who sign in. Phone numbers are kept as keyed fingerprints only: enough to find a mentor, not to call one.
create table account (
    id text primary key,
    login text not null unique check (login = lower(login) and length(login) between 3 and 80),
    name text not null check (length(name) between 1 and 100),
    secret text not null,
    secret_temporary boolean not null default false,  -- known to somebody else: opens only the page where it is replaced
    phone_fingerprint bytea unique,
    failed_attempts integer not null default 0 check (failed_attempts >= 0),
    locked_until timestamptz,
    disabled boolean not null default false,
    created_at timestamptz not null
);

create index account_name on account (name, id);
create index account_words on account using gin (to_tsvector('simple', name));

create table account_duty (
    account_id text not null references account (id),
    duty text not null,
    primary key (account_id, duty)
);

-- Province or regency codes the person works for; none means the whole country.
create table account_region (
    account_id text not null references account (id),
    region text not null check (region ~ '^\d{2}(\d{2})?$'),
    primary key (account_id, region)
);

-- For others: who somebody is, and where somebody works.
create view access_person as
    select id, name from account;

create view access_region as
    select account_id, region from account_region;
