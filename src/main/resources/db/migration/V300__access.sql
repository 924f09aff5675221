-- A changed secret ends every session that began with an earlier one.
alter table account add column secret_version integer not null default 1;

-- Wrong tries slow down by sender and account, in memory; nothing locks an account any more.
alter table account drop column failed_attempts;
alter table account drop column locked_until;

-- Browsers where somebody has signed in: only the hash of what the browser keeps. Strangers' tries do not slow these down.
create table account_device (
    account_id text not null references account (id),
    token_hash bytea not null,
    last_used timestamptz not null,
    primary key (account_id, token_hash)
);
