-- GET /v1/contacts/{id}/consent/changes is a list like others: its rows have ids. A level that waited for
-- confirmation also says since when.
alter table consent_change add column id uuid not null default gen_random_uuid();
alter table consent_change add column requested_at timestamptz;
