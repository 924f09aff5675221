-- What pictures of the same paper have in common: a word that finds candidates, and the ink that decides. A node that
-- keeps the words in memory reads those of transactions that it cannot have seen, hence written_in.
create table evidence_mark (
    number     integer generated always as identity primary key,
    sha256     bytea not null unique references evidence_content (sha256),
    word       bytea not null check (length(word) = 96),
    ink        bytea not null,
    written_in xid8  not null default pg_current_xact_id()
);
alter table evidence_mark alter column ink set storage external;
create index evidence_mark_written on evidence_mark (written_in);
