-- What a row's subject was like when its preview was read: a row whose subject has changed since is not decided with the rest.
alter table bulk_row add column seen text;

comment on column bulk_row.seen is 'hash of the newest entry of the subject when it was rehearsed; null where nothing was rehearsed';
