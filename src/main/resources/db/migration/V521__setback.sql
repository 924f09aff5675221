-- The report to the police, or the statement, as a picture or paper of the case.
alter table loss add column report_file uuid;
