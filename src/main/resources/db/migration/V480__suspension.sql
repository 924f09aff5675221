-- The clocks of cases that are suspended stand still since then.
update aid_group g set clock_stopped_on = s.begun_on from suspension s where s.case_id = g.id and s.ended_on is null;
