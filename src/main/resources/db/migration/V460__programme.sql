-- What a programme year asks of reports lies with its other numbers. Taken over: report_demand.
comment on table report_demand is 'what a programme year asks of a report, and from where on its reviewer is told';
