-- Checks of accounts are of their own module. Taken over: account_check
comment on table account_check is 'what an account was compared with, each time';
