-- Payment batches and batches of bulk work have chains of their own.
alter table journal_head drop constraint journal_head_subject_kind_check;
alter table journal_head add constraint journal_head_subject_kind_check
    check (subject_kind in ('CASE', 'MENTOR', 'DECREE', 'PHASE', 'PAYMENT_BATCH', 'BATCH', 'ACCESS', 'ACCOUNT'));
