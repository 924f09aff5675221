-- A number is sought in the form in which forms compare it; nothing asks for its letters as they were typed any more.
drop view disbursement_document;
create view disbursement_document as
    select case_id, compared_number(number) as compared from agreement
    union all select case_id, compared_number(spp_number) from payment
    union all select case_id, compared_number(spm_number) from payment
    union all select case_id, sp2d_number from payment;
drop index agreement_number;
drop index payment_spp;
drop index payment_spm;
