-- The minutes of a visit are found by their number.
create index selection_minutes_alike on selection_judgement (compared_number(minutes_number)) where minutes_number is not null;

-- Numbers are compared in another form than when it was made.
reindex index decree_number_alike;
