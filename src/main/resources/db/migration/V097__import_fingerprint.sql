-- What a file was, after its content is let go: the same command sent again with another file is told apart.
alter table import_batch add column fingerprint bytea;
