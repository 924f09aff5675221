-- Pictures and papers, kept once by the content that is kept. What was sent is not kept, only its hash.
create table evidence_content (
    sha256     bytea primary key check (length(sha256) = 32),
    media_type text    not null check (media_type in ('image/jpeg', 'application/pdf')),
    width      integer not null check (width >= 0),
    height     integer not null check (height >= 0),
    bytes      bigint  not null check (bytes > 0),
    content    bytea,  -- null where another store keeps it
    small      bytea   -- null for papers
);
alter table evidence_content alter column content set storage external;
alter table evidence_content alter column small set storage external;

create table evidence (
    id          uuid primary key,  -- chosen by whoever sends it
    case_id     uuid        not null references aid_group (id),
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
create index evidence_case on evidence (case_id, kept_at, id);
create index evidence_sha256 on evidence (sha256);
create index evidence_sent on evidence (sent_sha256);

create function evidence_stays() returns trigger language plpgsql as $$
begin
    raise exception 'Evidence may not be changed' using errcode = 'insufficient_privilege';
end $$;

create trigger evidence_stays before update or delete on evidence
    for each row execute function evidence_stays();
