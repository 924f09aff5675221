-- A question to the search over all cases that somebody has given a name.
create table saved_search (
    id uuid primary key,
    account text not null,
    name text not null check (char_length(name) between 1 and 40),
    question text not null check (char_length(question) <= 1000),
    saved_at timestamptz not null,
    unique (account, name)
);
