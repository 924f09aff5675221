drop index work_subject_sought;
create index work_subject_sought on work_subject using gin (plain_letters(name) gin_trgm_ops, number gin_trgm_ops);
