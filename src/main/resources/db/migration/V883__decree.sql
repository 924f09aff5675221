-- Numbers of decrees for lists are compared as those for single groups are.
create index recipient_decree_number_alike on recipient_decree (compared_number(number));
