drop index account_words;
create index account_words on account using gin (to_tsvector('simple', plain_letters(name)));
