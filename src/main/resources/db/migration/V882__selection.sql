drop index decree_number_alike;
create index decree_number_alike on decree (type, compared_number(number));

create or replace view selection_document as
    select r.case_id, lower(d.number) as number, compared_number(d.number) as compared
    from decree d join decree_recipient r on r.decree_id = d.id;
