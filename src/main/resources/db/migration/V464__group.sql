-- While a change in a group is not decided nothing is paid to it; what asks for that looks at this mark.
alter table aid_group add column is_changing boolean not null default false;
