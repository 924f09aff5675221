-- Hashes of entries that nobody downstream reads leave too, from the first one on.
insert into journal_pending (event_id)
select event_id from journal where subject_kind in ('ACCESS', 'ACCOUNT', 'BATCH')
 order by subject_kind, subject_id, sequence;
