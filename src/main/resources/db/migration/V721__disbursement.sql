-- Every credit that the bank tells of, not only one of all that is out: further ones add up, a correction takes their place.
alter table transfer_credit drop constraint transfer_credit_pkey;
alter table transfer_credit
    add column id bigint generated always as identity primary key,
    add column credited_to text not null default 'GROUP' check (credited_to in ('GROUP', 'OTHER')),
    add column replaced boolean not null default false;
create index transfer_credit_payment on transfer_credit (payment_id);
