-- Whoever pays more than is owed pays for what had been given up before anything is a credit; nobody has to say so.
alter table refund drop constraint refund_recouped;
