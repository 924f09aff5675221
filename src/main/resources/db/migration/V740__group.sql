-- For others: where in the registration a member stands, left or not.
create view group_seat as select id as member_id, case_id, position from member;
