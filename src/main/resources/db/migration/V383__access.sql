-- Who opens an account or renews a code learns half of it. The other half waits here, sealed, for another administrator.
create table account_code_half (
    account_id text primary key references account (id),
    sealed bytea not null,
    asked_by text not null references account (id),
    asked_at timestamptz not null
);
