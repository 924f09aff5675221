-- Days on which a case stood still before the group had its report again are no days of the new term.
alter table report_deadline add column term_begun_on date;

comment on column report_deadline.term_begun_on is 'since when the group has the report again; empty in the first term';

update report_deadline set term_begun_on = begun_on where term > 0;
