-- Why the aid of a case was demanded back or cancelled, for the decree that says who leaves.
create view suspension_demand as select case_id, ground from aid_demand;
