-- The list of a year begins with the funds that arrived in it.
create index payment_confirmed on payment (confirmed_on) where confirmed_on is not null;
