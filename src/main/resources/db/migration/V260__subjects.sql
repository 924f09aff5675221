-- Payment batches and batches of bulk work have chains of their own.
alter table journal_head drop constraint journal_head_subject_kind_check;
alter table journal_head add constraint journal_head_subject_kind_check
    check (subject_kind in ('CASE', 'MENTOR', 'DECREE', 'PHASE', 'PAYMENT_BATCH', 'BATCH', 'ACCESS', 'ACCOUNT'));

-- Tasks of any subject. The owner of a kind knows its subjects, so no foreign key stands in between.
alter table work_item
    add column subject_kind text,
    add column subject_id text,
    alter column regency drop not null,
    alter column province drop not null,
    alter column phase drop not null;
update work_item set subject_kind = 'CASE', subject_id = case_id::text;
alter table work_item
    alter column subject_kind set not null,
    alter column subject_id set not null,
    drop column case_id,
    add unique (subject_kind, subject_id, step);
alter table work_item rename column group_name to name;
