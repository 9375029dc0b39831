-- Segments in which everybody is being evaluated. Until that is over nobody else writes their
-- memberships; whom something happens to meanwhile waits in segment_pending.
create table segment_activation (
  segment_id uuid        primary key,
  job_id     uuid        not null,
  definition jsonb       not null,
  begun_at   timestamptz not null
);

-- Contacts that are to be evaluated in a segment as soon as possible.
create table segment_pending (
  segment_id uuid not null,
  contact_id uuid not null,
  primary key (segment_id, contact_id)
);
