-- For others: who is or was a mentor, by the fingerprint of the NIK.
create view mentoring_register as
    select nik_fingerprint, status, serves_from, serves_until from mentor;
