-- Goals a1 and a2, third stage: 500 interactions stored in one statement.
insert into limit_interaction (contact_id, id, type, occurred_at, received_at, email_id)
  select md5((1 + (random() * 10000)::int)::text)::uuid, gen_random_uuid(), 'EMAIL_CLICKED', now(),
         now(), 'm1'
    from generate_series(1, 500)
  on conflict do nothing;
