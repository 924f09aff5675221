-- What somebody has given at a step last, for the next form of the same day: numbers and dates of documents.
create table last_answer (
    account_id text not null references account (id),
    step       text not null check (length(step) between 1 and 60),
    name       text not null check (length(name) between 1 and 200),
    value      text not null check (length(value) <= 200),
    day        date not null,
    primary key (account_id, step, name)
);
