-- For others: what the treasury has paid to a case.
create view disbursement_paid as
    select case_id, sum(gross) as amount from payment where sp2d_number is not null group by case_id;
