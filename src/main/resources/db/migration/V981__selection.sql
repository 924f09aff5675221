create index decree_number_compared on decree (compared_number(number));
