-- Who registered for which event. Cancelled ones are kept; a contact has at most one other per event.
create table registration (
  id            uuid primary key,
  version       bigint not null,
  event_id      uuid not null references marketing_event (id),
  contact_id    uuid not null references contact (id),
  -- The order of arrival: rows of one event are inserted under its lock.
  arrival       bigint generated always as identity,
  status        text not null,
  answers       jsonb not null,
  journey_id    text,
  form_id       text,
  -- Whether the event wanted leads when the contact registered.
  create_lead   boolean not null,
  -- Whose it was before merges: Kafka has it under their keys too.
  former_contact_ids uuid[] not null,
  checked_in    boolean not null,
  registered_at timestamptz not null,
  promoted_at   timestamptz,
  cancelled_at  timestamptz,
  checked_in_at timestamptz,
  updated_at    timestamptz not null
);

-- One registration per contact and event that is not cancelled.
create unique index registration_active on registration (event_id, contact_id) where status <> 'CANCELLED';
-- The first in the queue.
create index registration_queue on registration (event_id, arrival) where status = 'WAITLISTED';
-- GET /v1/events/{id}/registrations.
create index registration_event on registration (event_id, registered_at desc, id desc);
-- GET /v1/contacts/{id}/events, deletion and merge of a contact.
create index registration_contact on registration (contact_id, registered_at desc, id desc);

-- Who came: to the event as a whole (no session) or to one of its sessions, each once.
create table check_in (
  id              uuid primary key,
  event_id        uuid not null references marketing_event (id),
  session_id      uuid references event_session (id),
  registration_id uuid not null references registration (id) on delete cascade,
  contact_id      uuid not null,
  checked_in_at   timestamptz not null,
  constraint check_in_once unique nulls not distinct (registration_id, session_id)
);

-- GET /v1/events/{id}/check-ins.
create index check_in_event on check_in (event_id, checked_in_at desc, id desc);
-- How many came to a session.
create index check_in_session on check_in (session_id) where session_id is not null;

-- GET /v1/contacts/{id}/events: registrations with their event and check-ins in one row.
create view contact_event as
  select r.id, r.version, r.event_id, r.contact_id, r.status, r.answers, r.journey_id, r.form_id, r.checked_in,
         r.registered_at, r.promoted_at, r.cancelled_at, r.checked_in_at, r.updated_at,
         e.version as event_version, e.name as event_name, e.type as event_type, e.status as event_status,
         e.starts_at as event_starts_at, e.ends_at as event_ends_at,
         (select jsonb_agg(jsonb_build_object('sessionId', c.session_id, 'at', c.checked_in_at)
                           order by c.checked_in_at, c.id)
            from check_in c where c.registration_id = r.id) as check_ins
    from registration r join marketing_event e on e.id = r.event_id;
