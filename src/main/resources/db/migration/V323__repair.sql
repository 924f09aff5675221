drop index repair_latest;
create index repair_latest on repair ((verdict is not null), asked_at desc, id);
