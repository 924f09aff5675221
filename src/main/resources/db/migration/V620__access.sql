-- For others: whose code for the first sign-in waits for its second half, who made it, and until when it opens anything.
create view access_code_waiting as
    select h.account_id as id, h.asked_by, a.code_expires_at as until
    from account_code_half h join account a on a.id = h.account_id
    where not a.disabled and a.secret_temporary;
