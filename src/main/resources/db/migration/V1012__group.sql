-- The names of one group are alike without blanks, which some letters that nobody sees are to one program and not to the next.
drop index aid_group_one_case;
create unique index aid_group_one_case on aid_group (replace(lower(name), ' ', ''), village, programme_year);
