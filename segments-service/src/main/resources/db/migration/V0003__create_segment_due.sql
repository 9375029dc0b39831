-- When time alone can change a membership: drained every second, oldest first.
create table segment_due (
  contact_id uuid not null,
  segment_id uuid not null,
  due_at     timestamptz not null,
  primary key (contact_id, segment_id)
) partition by hash (contact_id);
create table segment_due_p0 partition of segment_due for values with (modulus 4, remainder 0);
create table segment_due_p1 partition of segment_due for values with (modulus 4, remainder 1);
create table segment_due_p2 partition of segment_due for values with (modulus 4, remainder 2);
create table segment_due_p3 partition of segment_due for values with (modulus 4, remainder 3);

create index segment_due_at on segment_due (due_at);
