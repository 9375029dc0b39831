-- Who was put into a STATIC segment by hand. Its members are those of them who are active.
create table segment_entry (
  contact_id uuid not null,
  segment_id uuid not null,
  added_at   timestamptz not null,
  primary key (contact_id, segment_id)
) partition by hash (contact_id);
create table segment_entry_p0 partition of segment_entry for values with (modulus 4, remainder 0);
create table segment_entry_p1 partition of segment_entry for values with (modulus 4, remainder 1);
create table segment_entry_p2 partition of segment_entry for values with (modulus 4, remainder 2);
create table segment_entry_p3 partition of segment_entry for values with (modulus 4, remainder 3);

-- Removing by condition, and the audit, walk one segment.
create index segment_entry_by_segment on segment_entry (segment_id, contact_id);
