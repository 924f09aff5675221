-- Numbers of decrees are compared without blanks and case.
create index decree_number_alike on decree (type, lower(replace(number, ' ', '')));
