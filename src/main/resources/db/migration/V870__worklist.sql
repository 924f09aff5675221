-- A task of a subject whose clocks stand still is not late; since when it waits for them.
alter table work_item add column stands_still_since timestamptz;
