-- Which lead a registration for a marketing event made: one per event and contact, and one per registration.
create table event_lead (
  event_id        uuid not null,
  contact_id      uuid not null,
  registration_id uuid not null unique,
  lead_id         uuid not null,
  primary key (event_id, contact_id)
);
