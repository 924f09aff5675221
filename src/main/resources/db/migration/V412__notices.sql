-- The step that a notice speaks of, if it speaks of one.
alter table notice add column step text;
