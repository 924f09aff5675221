-- Files on their way, piece by piece. They leave when they have arrived, were refused, or nobody went on.
create table evidence_upload (
    id         uuid primary key,  -- of the evidence that it becomes
    case_id    uuid        not null references aid_group (id),
    sha256     bytea       not null check (length(sha256) = 32),
    length     bigint      not null check (length > 0),
    arrived    bigint      not null default 0 check (arrived between 0 and length),
    begun_by   text        not null,
    touched_at timestamptz not null
);
create index evidence_upload_case on evidence_upload (case_id);
create index evidence_upload_touched on evidence_upload (touched_at);

create table evidence_piece (
    upload_id uuid   not null references evidence_upload (id) on delete cascade,
    start     bigint not null check (start >= 0),
    content   bytea  not null check (length(content) > 0),
    primary key (upload_id, start)
);
alter table evidence_piece alter column content set storage external;
