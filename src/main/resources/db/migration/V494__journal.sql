-- What is decided about a programme year, its calendar, its regions and its banks is on record like everything else.
alter table journal_head
    drop constraint journal_head_subject_kind_check,
    add constraint journal_head_subject_kind_check check (subject_kind in
        ('CASE', 'MENTOR', 'DECREE', 'PHASE', 'PAYMENT_BATCH', 'BATCH', 'ACCESS', 'ACCOUNT', 'PROGRAMME'));
