-- What became of the business, some months after the case was closed.
create table monitoring_visit (
    case_id uuid not null references aid_group (id),
    round integer not null check (round > 0),
    status text not null check (status in ('ACTIVE', 'DORMANT', 'FAILED')),
    turnover numeric(15, 0) not null check (turnover >= 0),
    workers integer not null check (workers between 0 and 1000),
    visited_on date not null,
    words text not null check (length(words) between 1 and 1000),
    photo uuid,
    visited_by text not null,
    primary key (case_id, round)
);
