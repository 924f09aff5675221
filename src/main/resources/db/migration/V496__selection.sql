-- For others: what is promised of each phase's ceiling.
create view selection_promise as
    select phase_id, committed from phase_commitment;
