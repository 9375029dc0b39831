-- Who is in a segment, and who was: the row of somebody who left stays, so that the version of
-- joining and leaving only grows.
create table segment_membership (
  contact_id uuid not null,
  segment_id uuid not null,
  member     boolean not null,
  joined_at  timestamptz not null,
  left_at    timestamptz,
  version    bigint not null,
  primary key (contact_id, segment_id)
) partition by hash (contact_id);
create table segment_membership_p0 partition of segment_membership for values with (modulus 4, remainder 0);
create table segment_membership_p1 partition of segment_membership for values with (modulus 4, remainder 1);
create table segment_membership_p2 partition of segment_membership for values with (modulus 4, remainder 2);
create table segment_membership_p3 partition of segment_membership for values with (modulus 4, remainder 3);

-- GET /v1/segments/{id}/members in the order of joining, and the member count.
create index segment_membership_members on segment_membership (segment_id, joined_at, contact_id) where member;
