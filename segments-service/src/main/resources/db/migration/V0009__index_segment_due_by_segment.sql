-- The next change of a segment, and the deadlines that go when everybody is evaluated or it stops.
create index segment_due_of_segment on segment_due (segment_id, due_at);
