-- Accounts are opened and changed by people; the journal holds who did it, in a stream per account that stays inside.
alter table journal_head drop constraint journal_head_subject_kind_check;
alter table journal_head add constraint journal_head_subject_kind_check
    check (subject_kind in ('CASE', 'MENTOR', 'DECREE', 'PHASE', 'ACCESS', 'ACCOUNT'));

-- A secret that somebody else knows opens one page: the one where it is replaced.
alter table account add column secret_temporary boolean not null default false;

create index account_name on account (name, id);
