-- With which a program signs in for a person: named, dated, bounded in what it may do, withdrawn at any time. Only its
-- keyed hash is here.
create table account_token (
    id uuid primary key,
    account_id text not null references account (id),
    name text not null check (length(name) between 1 and 60),
    scope text not null check (scope in ('READ', 'ACT')),
    token_hash bytea not null unique,
    issued_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > issued_at),
    last_used_at timestamptz,
    revoked_at timestamptz
);
create index account_token_owner on account_token (account_id, issued_at desc);
