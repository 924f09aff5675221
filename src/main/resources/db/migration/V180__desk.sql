-- A command that was carried out, by its Idempotency-Key: sent again it gives the same answer and has no second effect.
create table command_receipt (
    account_id text not null,
    command_key text not null check (length(command_key) between 1 and 100),
    fingerprint bytea not null,
    received_at timestamptz not null,
    primary key (account_id, command_key)
);
