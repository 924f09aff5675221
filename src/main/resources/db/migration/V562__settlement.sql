-- A credit may also turn out afterwards, without a slip of its own, when the bank sends back what the group had paid back.
alter table refund_credit
    drop constraint refund_credit_pkey,
    alter column refund_id drop not null,
    add column id bigint generated always as identity primary key;
create unique index refund_credit_open on refund_credit (case_id) where decided_by is null;
create index refund_credit_case on refund_credit (case_id);
