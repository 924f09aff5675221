-- The minutes of the members as a picture or paper of the case.
alter table group_change add column minutes_file uuid;
