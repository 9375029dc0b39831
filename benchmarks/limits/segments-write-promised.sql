-- Goal b1 with what is promised beside the membership: an event and an entry of the changes feed for
-- everybody who joined, in the same transaction.
create temporary table joined on commit drop as
  select contact_id from (:members) m;
insert into limit_membership (contact_id, segment_id, member, joined_at, left_at, version)
  select contact_id, ':segment', true, now(), null, 1 from joined;
insert into limit_outbox (topic, partition_key, record_key, event_id, type, subject, at, body)
  select 'limit', contact_id::text, contact_id::text, gen_random_uuid()::text,
         'segment.member-joined', contact_id::text, now(),
         format('{"segmentId":"%s","contactId":"%s","member":true,"version":1,"at":"%s"}',
                ':segment', contact_id, now())
    from joined;
insert into limit_change_entry (collection, id, version, scope, changed_at)
  select 'members', contact_id, 1, ':segment', now() from joined;
