-- What the civil registry said last about a member. Everything it ever said stands in the journal.
create table identity_check (
    member_id uuid primary key references member (id),
    result text not null check (result in ('MATCH', 'MISMATCH', 'NOT_FOUND', 'DECEASED')),
    checked_on date not null
);
