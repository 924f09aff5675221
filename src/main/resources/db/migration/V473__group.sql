-- The clocks of a case may stand still without its being suspended: force majeure stops them and lets people go on.
alter table aid_group add column clock_stopped_on date;
