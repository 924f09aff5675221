-- The few of a phase that were rejected, whose places may be free.
create index aid_group_rejected on aid_group (phase_id) where status = 'REJECTED';
