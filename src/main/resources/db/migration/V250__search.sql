-- What the search over all cases looks up; whole words and beginnings of words, and numbers as they were written.
create index aid_group_words on aid_group using gin (to_tsvector('simple', name));
create index aid_group_regency on aid_group (regency);
create index aid_case_opened on aid_case (opened_at desc, case_id);
create index aid_case_outcome on aid_case (outcome) where outcome is not null;
create index account_words on account using gin (to_tsvector('simple', name));
create index expense_line_vendor_words on expense_line using gin (to_tsvector('simple', vendor));
create index report_case on report (case_id);
create index decree_number on decree (lower(number));
create index agreement_number on agreement (lower(number));
create index payment_spp on payment (lower(spp_number));
create index payment_spm on payment (lower(spm_number)) where spm_number is not null;
create index payment_sp2d on payment (sp2d_number) where sp2d_number is not null;
create index case_ledger_outstanding on case_ledger (outstanding) where outstanding > 0;
create index journal_actor on journal (actor, subject_id)
    where subject_kind = 'CASE' and actor not like 'rule:%' and actor not like 'system:%';

create table saved_search (
    id uuid primary key,
    account text not null,
    name text not null check (char_length(name) between 1 and 40),
    question text not null check (char_length(question) <= 1000),
    saved_at timestamptz not null,
    unique (account, name)
);
