-- Goal c1: one event in one transaction by array statements: the interaction and its count are stored,
-- the contact is evaluated in one segment with a window, and who joins is written with its event.
\set n random(1, :people)
begin;
with fresh as (
  insert into limit_interaction (contact_id, interaction_id, type, occurred_at)
  select unnest(array[bench_contact(:n)]), gen_random_uuid(), 'SURVEY_ANSWERED', now()
  on conflict do nothing returning contact_id, type, occurred_at)
insert into limit_count as c (contact_id, type, n, first_at, last_at)
select contact_id, type, count(*), min(occurred_at), max(occurred_at) from fresh
 group by contact_id, type
on conflict (contact_id, type) do update
  set n = c.n + excluded.n, last_at = greatest(c.last_at, excluded.last_at);
with verdict as materialized (
  select k.id, (c.status = 'ACTIVE' and c.child is not true
                and exists (select 1 from limit_interaction i where i.contact_id = k.id
                             and i.type = 'SURVEY_ANSWERED'
                             and i.occurred_at > now() - interval '30 days')) as member
    from unnest(array[bench_contact(:n)]) k(id) join contact c on c.contact_id = k.id),
joined as (
  insert into limit_membership as m (contact_id, segment_id, member, joined_at, left_at, version)
  select id, '00000000-0000-0000-0000-000000000001', true, now(), null, 1 from verdict where member
  on conflict (contact_id, segment_id) do update
    set member = true, joined_at = excluded.joined_at, left_at = null, version = m.version + 1
    where not m.member
  returning contact_id, version)
insert into limit_outbox (topic, partition_key, record_key, event_id, type, subject, at, body)
select 'limit', contact_id::text, contact_id::text, gen_random_uuid()::text,
       'segment.member-joined', contact_id::text, now(), repeat('x', 200) from joined;
commit;
