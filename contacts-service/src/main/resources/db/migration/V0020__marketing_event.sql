-- Marketing events with their sessions. seats_taken counts the registrations that hold a seat.
create table marketing_event (
  id                     uuid primary key,
  version                bigint not null,
  name                   text not null,
  type                   text not null,
  starts_at              timestamptz not null,
  ends_at                timestamptz not null,
  time_zone              text not null,
  capacity               integer,
  waitlist               boolean not null,
  create_leads           boolean not null,
  registration_closes_at timestamptz,
  status                 text not null,
  seats_taken            integer not null,
  created_at             timestamptz not null,
  updated_at             timestamptz not null,
  search                 tsvector not null generated always as (kit_search_vector(name)) stored,
  -- Whatever the code does, no event is overbooked.
  constraint marketing_event_seats check (seats_taken >= 0 and (capacity is null or seats_taken <= capacity))
);

-- GET /v1/events in its default order.
create index marketing_event_starts_at on marketing_event (starts_at desc, id desc);
-- q=.
create index marketing_event_search on marketing_event using gin (search);

create table event_session (
  id         uuid primary key,
  version    bigint not null,
  event_id   uuid not null references marketing_event (id) on delete cascade,
  name       text not null,
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  capacity   integer,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- GET /v1/events/{id}/sessions, and the cascade.
create index event_session_event on event_session (event_id, starts_at, id);
