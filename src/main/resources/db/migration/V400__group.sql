-- A suspended case takes only what the suspension allows; the desk looks at this mark before anything goes on.
alter table aid_group add column suspended_at timestamptz;
