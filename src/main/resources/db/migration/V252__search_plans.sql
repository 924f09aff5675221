-- The words of a name are kept, so that a walk over all cases need not split every name again; a number is found by its beginning.
drop index aid_group_words;
alter table aid_group add column words tsvector not null generated always as (to_tsvector('simple', name)) stored;
create index aid_group_words on aid_group using gin (words);
create index aid_group_number_beginning on aid_group (number text_pattern_ops);
