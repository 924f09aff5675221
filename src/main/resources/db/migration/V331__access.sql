-- For others: who can sign in.
create view access_open as
    select id from account where not disabled;
