-- Whoever lets a contact wait must not wait for whoever does the same: rows are only added.
alter table segment_pending drop constraint segment_pending_pkey;
create index segment_pending_of_segment on segment_pending (segment_id, contact_id);
