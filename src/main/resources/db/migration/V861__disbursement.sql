-- Numbers of agreements are compared without blanks and case.
create index agreement_number_alike on agreement (lower(replace(number, ' ', '')));
