-- For others also which entry it is, so that the latest one is found by an index.
create or replace view journal_entry as
    select subject_kind, subject_id, sequence, type, data, actor, occurred_at, event_id from journal;
