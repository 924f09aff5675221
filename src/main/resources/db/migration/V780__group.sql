-- Words of names are sought without the accents of their letters.
drop index aid_group_words;
create index aid_group_plain_words on aid_group using gin (to_tsvector('simple', plain_letters(name)));
