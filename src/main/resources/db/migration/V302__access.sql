-- A code that somebody was handed opens the door once, to choose a secret, and only for some days.
alter table account add column code_expires_at timestamptz;
update account set code_expires_at = created_at + interval '14 days' where secret_temporary;
alter table account add check (not secret_temporary or code_expires_at is not null);
