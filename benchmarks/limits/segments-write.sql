-- Goal b1: who is selected, written as members.
insert into limit_membership (contact_id, segment_id, member, joined_at, left_at, version)
  select m.contact_id, ':segment', true, now(), null, 1 from (:members) m;
