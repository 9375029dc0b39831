-- What contacts did, or what was done to them: written by the consumer of acquaint.interactions.v1 only.
-- No foreign key to contact: the insert takes only those of known contacts, and deletion removes them.
create table interaction (
  contact_id  uuid not null,
  id          uuid not null,
  type        text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  journey_id  text,
  email_id    text,
  link_url    text,
  page_url    text,
  form_id     text,
  event_id    text,
  list_id     text,
  name        text,
  properties  jsonb,
  primary key (contact_id, id)
);
-- GET /v1/contacts/{id}/interactions, newest first.
create index interaction_timeline on interaction (contact_id, occurred_at desc, id desc);
