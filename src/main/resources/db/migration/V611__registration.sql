-- Rows of a file may mend a registration that was returned.
alter table import_batch
    add column corrected int not null default 0,
    drop constraint import_batch_check,
    add constraint import_batch_done check (done = accepted + corrected + repeated + rejected + failed);
alter table import_row
    drop constraint import_row_result_check,
    add constraint import_row_result_check
        check (result in ('ACCEPTED', 'CORRECTED', 'REPEATED', 'REJECTED', 'FAILED'));
