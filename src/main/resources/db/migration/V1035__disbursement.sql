-- For the check of the record: what banks sent back, credited and did otherwise, with the payment that it is about.
create view disbursement_returned as
    select n.*, p.case_id, p.sp2d_number from transfer_return n join payment p on p.id = n.payment_id;
create view disbursement_told_late as
    select n.*, p.case_id, p.sp2d_number from late_return n join payment p on p.id = n.payment_id;
create view disbursement_credited as
    select n.*, p.case_id, p.sp2d_number from transfer_credit n join payment p on p.id = n.payment_id;
create view disbursement_failed as select * from failed_transfer;
