-- For the check of the record: each account as payments call it, with its number masked.
create or replace view group_account_row as
    select a.case_id, a.status, a.current,
        row_digest(a.id::text, a.bank_code, encode(a.number_fingerprint, 'hex'), a.masked_number, a.holder, a.branch, a.type)
            as digest,
        row_number() over (partition by a.case_id order by a.current, a.recorded_at) as nth,
        a.bank_code || ' ' || a.masked_number as shown
    from bank_account a;
