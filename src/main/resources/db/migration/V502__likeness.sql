-- What of a report looks like something of another group lies in a module of its own, below the report.
-- Taken over: receipt_likeness, picture_comparison.
comment on table receipt_likeness is 'what of a report looks like something of another group';
comment on table picture_comparison is 'comparisons of the pictures of a report, asked for and made';
