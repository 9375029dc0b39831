-- An import recognises accounts by their number, or by their mail address.
create index account_number on account (account_number) where account_number is not null;
create index account_email_folded on account (kit_fold(email)) where email is not null;
