insert into step_deadline (year, step, working_days) values (2023, 'confirm-visit', 3);
