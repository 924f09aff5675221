-- receipts without a number may be alike
drop index receipt_once_per_version;
create unique index receipt_once_per_version on receipt (report_id, lower(vendor), number, date, amount)
    where number <> '-';
