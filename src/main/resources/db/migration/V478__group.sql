-- The list of cases may be narrowed to those that are suspended.
create index aid_group_suspended on aid_group (id) where suspended_at is not null;
