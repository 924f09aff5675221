-- Pictures and papers, kept once by the content that is kept. What was sent is not kept, only its hash.
create table evidence_content (
    sha256     bytea primary key check (length(sha256) = 32),
    media_type text    not null check (media_type in ('image/jpeg', 'application/pdf')),
    width      integer not null check (width >= 0),
    height     integer not null check (height >= 0),
    bytes      bigint  not null check (bytes > 0),
    content    bytea storage external,  -- null where another store keeps it
    small      bytea storage external   -- null for papers
);

create table evidence (
    id          uuid primary key,  -- chosen by whoever sends it
    subject     text        not null check (subject ~ '^[A-Z_]+:.'),  -- kind and id, 'CASE:…'
    sha256      bytea       not null references evidence_content (sha256),
    sent_sha256 bytea       not null check (length(sent_sha256) = 32),
    sent_bytes  bigint      not null check (sent_bytes > 0),
    latitude    double precision check (latitude between -90 and 90),
    longitude   double precision check (longitude between -180 and 180),
    taken_on    timestamp,
    kept_by     text        not null,
    kept_at     timestamptz not null,
    check ((latitude is null) = (longitude is null))
);
create index evidence_subject on evidence (subject, kept_at, id);
create index evidence_sha256 on evidence (sha256);
create index evidence_sent on evidence (sent_sha256);

create function evidence_stays() returns trigger language plpgsql as $$
begin
    raise exception 'Evidence may not be changed' using errcode = 'insufficient_privilege';
end $$;

create trigger evidence_stays before update or delete on evidence
    for each row execute function evidence_stays();

-- Files on their way, piece by piece. They leave when they have arrived, were refused, or nobody went on.
create table evidence_upload (
    id         uuid primary key,  -- of the evidence that it becomes
    subject    text        not null check (subject ~ '^[A-Z_]+:.'),
    sha256     bytea       not null check (length(sha256) = 32),
    length     bigint      not null check (length > 0),
    arrived    bigint      not null default 0 check (arrived between 0 and length),
    begun_by   text        not null,
    touched_at timestamptz not null
);
create index evidence_upload_subject on evidence_upload (subject);
create index evidence_upload_touched on evidence_upload (touched_at);

create table evidence_piece (
    upload_id uuid   not null references evidence_upload (id) on delete cascade,
    start     bigint not null check (start >= 0),
    content   bytea  storage external not null check (length(content) > 0),
    primary key (upload_id, start)
);

-- What pictures of the same paper have in common: a word that finds candidates, and the ink that decides. A node that
-- keeps the words in memory reads those of transactions that it cannot have seen, hence written_in.
create table evidence_mark (
    number     integer generated always as identity primary key,
    sha256     bytea not null unique references evidence_content (sha256),
    word       bytea not null check (length(word) = 96),
    ink        bytea storage external not null,
    written_in xid8  not null default pg_current_xact_id()
);
create index evidence_mark_written on evidence_mark (written_in);
