-- Archives of papers: one ZIP of a registrar, worked off in the background.
create table filing (
    id          uuid primary key,
    file_name   text        not null check (char_length(file_name) between 1 and 200),
    content     bytea,
    fingerprint bytea       not null,
    sent_by     text        not null,
    sent_at     timestamptz not null,
    state       text        not null check (state in ('WAITING', 'RUNNING', 'FINISHED')),
    total       int         not null check (total >= 1),
    done        int         not null default 0 check (done between 0 and total),
    tries       int         not null default 0,
    finished_at timestamptz,
    check (state <> 'FINISHED' or done = total),
    check ((state = 'FINISHED') = (content is null)),
    check ((state = 'FINISHED') = (finished_at is not null))
);
comment on column filing.content is 'let go when every paper is counted';
comment on column filing.tries is 'faults of the paper that comes next';
comment on column filing.fingerprint is 'tells the same command sent again from one with another file';
create index filing_sender on filing (sent_by, sent_at);
create index filing_latest on filing (sent_at desc);

create table filed_paper (
    filing_id   uuid not null references filing (id),
    position    int  not null check (position >= 1),
    path        text not null check (char_length(path) between 1 and 300),
    result      text not null check (result in ('FILED', 'REPEATED', 'REFUSED', 'FAILED')),
    case_number text,
    reason      text,
    arguments   text[],
    primary key (filing_id, position),
    check ((result in ('REFUSED', 'FAILED')) = (reason is not null))
);
comment on column filed_paper.path is 'numbers of people in it are masked';
