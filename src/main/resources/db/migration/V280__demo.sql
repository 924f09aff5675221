-- How far the invented programme of a plain start has been played, so that a start that was stopped is taken up again.
create table demonstration (
    single boolean primary key default true check (single),
    begun_on date not null,      -- the day that the play leads up to
    reached date not null,       -- the day that is being played
    finished boolean not null default false
);

create table demonstration_group (
    position integer primary key,
    case_id uuid not null unique references aid_group (id)
);
