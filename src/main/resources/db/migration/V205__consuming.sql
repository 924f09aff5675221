-- Messages that a consumer has dealt with: written together with what they led to, so that a repeat leads to nothing.
create table inbox (
    consumer   text not null,
    message_id uuid not null,
    primary key (consumer, message_id)
);
