-- The picture of customers in the segments-service's database, the same for the same numbers: :people
-- contacts with three leads and about ten interactions each over a year, in their order of contact.
set local synchronous_commit = off;
create or replace function bench_share(n bigint, about int) returns double precision
  language sql immutable parallel safe
  return (hashint8extended(n, about) & 1073741823) / 1073741824.0;
create or replace function bench_contact(n bigint) returns uuid
  language sql immutable parallel safe
  return (lpad(to_hex(1750000000000 + n), 12, '0') || '70008000' || lpad(to_hex(n), 12, '0'))::uuid;
insert into contact (contact_id, first_name, last_name, full_name, email, job_title, address_city,
    address_country, role, kinds, birth_date, marketing_only, source_kind, preferences_bulk_email,
    preferences_email, preferences_tracking, consent_level, child, status, created_at, updated_at,
    email_address, version)
select bench_contact(n), 'ada', 'person ' || n, 'ada person ' || n, 'p' || n || '@example.org',
       'title ' || floor(bench_share(n, 1) * 50), 'city ' || floor(bench_share(n, 2) * 200),
       (array['nl','de','fr','be','at','no','se','dk','es','it'])[1 + floor(bench_share(n, 3) * 10)::int],
       (array['DECISION_MAKER','EMPLOYEE','INFLUENCER'])[1 + floor(bench_share(n, 4) * 3)::int],
       '{PROSPECT}', date '1945-01-01' + floor(bench_share(n, 5) * 22000)::int, false, 'API', true,
       true, true, 'MARKETING', n % 100 = 1, case when n % 50 = 3 then 'INACTIVE' else 'ACTIVE' end,
       now() - bench_share(n, 6) * interval '900 days', now() - interval '1 day',
       'p' || n || '@example.org', 1
  from generate_series(1, :people) n;
insert into lead (contact_id, lead_id, topic, last_name, company, rating, stage, status,
    created_at, updated_at, version)
select bench_contact(n), gen_random_uuid(),
       case floor(bench_share(n * 3 + k, 7) * 60)::int when 0 then 'conference contoso ltd'
            else 'topic ' || floor(bench_share(n * 3 + k, 7) * 60) end,
       'person ' || n, 'company ' || floor(bench_share(n, 8) * 5000), 'WARM', 'MARKETING',
       (array['OPEN','QUALIFIED','DISQUALIFIED'])[1 + floor(bench_share(n * 3 + k, 9) * 3)::int],
       now() - bench_share(n * 3 + k, 10) * interval '700 days', now() - interval '1 day', 1
  from generate_series(1, :people) n, generate_series(0, 2) k;
insert into interaction (contact_id, interaction_id, type, occurred_at, journey_id, email_id,
    link_url, page_url, form_id)
select bench_contact(n), gen_random_uuid(), t,
       now() - bench_share(n * 32 + k, 12) * interval '360 days',
       'j' || floor(bench_share(n * 32 + k, 13) * 10),
       case when t like 'EMAIL%' then 'm' || floor(bench_share(n * 32 + k, 14) * 600) end,
       case when t = 'EMAIL_CLICKED' then 'https://example.org/l' || k end,
       case when t = 'WEBSITE_VISITED' then 'https://example.org/p' || k end,
       case when t = 'FORM_SUBMITTED' then 'f' || k end
  from generate_series(1, :people) n,
       lateral generate_series(1, floor(bench_share(n, 11) * 21)::int) k,
       lateral (select (array['EMAIL_SENT','EMAIL_SENT','EMAIL_SENT','EMAIL_SENT','EMAIL_OPENED',
                'EMAIL_OPENED','EMAIL_CLICKED','EMAIL_CLICKED','WEBSITE_VISITED','FORM_SUBMITTED'])
                [1 + floor(bench_share(n * 32 + k, 15) * 10)::int] as t) types;
insert into contact_interaction_count (contact_id, type, n, first_at, last_at)
select contact_id, type, count(*), min(occurred_at), max(occurred_at)
  from interaction group by contact_id, type;
