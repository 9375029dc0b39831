-- The opportunities of a person, and unlinking them when it is forgotten.
create index opportunity_contact on opportunity (contact_id) where contact_id is not null;
