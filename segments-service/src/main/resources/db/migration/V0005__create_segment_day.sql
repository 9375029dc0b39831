-- How many joined and left per day (UTC), for GET /v1/segments/{id}/history. Written by the statement
-- that changes the memberships; the sum over all days is the number of members.
create table segment_day (
  segment_id uuid not null,
  day        date not null,
  joined     bigint not null,
  departed   bigint not null,
  primary key (segment_id, day)
);
