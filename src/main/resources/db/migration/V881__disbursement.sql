drop index agreement_number_alike;
create index agreement_number_alike on agreement (compared_number(number));
