-- For others: credits of groups, with who proposed and who decided what becomes of them.
create view settlement_credit as
    select id, case_id, amount, purpose, proposed_by, decided_by from refund_credit;

-- For others: the letters by which money was demanded back.
create view settlement_letter as
    select case_id, claim, number, pay_by, outstanding from demand_letter;
