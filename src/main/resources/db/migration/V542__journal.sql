-- For others, with the reason: words that tables keep are held against it.
create or replace view journal_entry as
    select subject_kind, subject_id, sequence, type, data, actor, occurred_at, event_id, reason from journal;
