-- Requests to be forgotten, and the proof that it was done: ids and counts, nothing of the person.
create table erasure (
  job_id       uuid        primary key,
  contact_id   uuid        not null,
  requested_by text        not null,
  requested_at timestamptz not null,
  finished_at  timestamptz,
  removed      jsonb       not null default '{}'
);
-- GET /v1/contacts/{id}/erasure.
create index erasure_contact on erasure (contact_id, requested_at);
-- One at a time.
create unique index erasure_under_way on erasure (contact_id) where finished_at is null;
