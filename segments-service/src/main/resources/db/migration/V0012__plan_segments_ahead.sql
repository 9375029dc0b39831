-- Up to where segment_due holds what time changes in a live segment; null: all of it.
alter table segment add column planned_until timestamptz;
