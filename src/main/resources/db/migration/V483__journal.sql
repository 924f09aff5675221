-- For others: the hash of every entry, by which it stands in the tree.
create view journal_hash as
    select event_id, subject_kind, subject_id, sequence, hash from journal;
