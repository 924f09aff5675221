-- What is outstanding is found by its case, and read from the index alone.
create index case_ledger_open on case_ledger (case_id) include (outstanding) where outstanding > 0;
drop index case_ledger_outstanding;
