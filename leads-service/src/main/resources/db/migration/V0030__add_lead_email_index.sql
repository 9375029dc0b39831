-- The leads of a person who asks what is known, or asks to be forgotten.
create index lead_email on lead (kit_fold(email)) where email is not null;
