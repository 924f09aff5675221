-- Numbers of receipts are compared without blanks and case.
drop index receipt_identity;
create index receipt_identity on receipt (lower(vendor), lower(replace(number, ' ', '')), date, amount);
