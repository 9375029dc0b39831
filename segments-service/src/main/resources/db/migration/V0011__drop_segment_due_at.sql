-- Due instants are drained segment by segment (segment_due_of_segment).
drop index segment_due_at;
