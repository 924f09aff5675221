-- A receipt is the same whatever amount is said of it.
drop index receipt_identity;
create index receipt_identity on receipt (lower(vendor), compared_number(number), date);
