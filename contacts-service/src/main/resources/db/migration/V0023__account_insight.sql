-- What insights of an account need, added up by account, day (UTC) and journey: an account has too many interactions to
-- count them when asked. Every interaction counts twice, for its journey and for '' (all journeys). Triggers on
-- interaction keep it in the statement that stores, deletes or moves interactions, whoever does: the consumer, the
-- deletion or the merge of a contact. What one contact did is counted from its interactions themselves.

-- Counts: figure TYPE by type of interaction, PAGE by page, LINK by link, FORM_VISIT and FORM_SUBMIT by form, OPEN_HOUR
-- by hour of the day. There can be many pages, links and forms: theirs are also added up by month (PAGE_MONTH and so on,
-- at the first of the month), so that a year is read as twelve months. Items can be long, so the key has their hash.
create table account_figure (
  account_id uuid not null,
  journey_id text not null,
  figure     text not null,
  day        date not null,
  item_key   uuid not null,
  item       text not null,
  n          bigint not null,
  primary key (account_id, journey_id, figure, day, item_key)
) with (fillfactor = 80);

-- The days on which a recipient opened (or clicked in, or unsubscribed by) a message or clicked a link, each with the
-- day before it of the same. A period holds a recipient and message once: on the one day whose previous day is before
-- the period.
create table account_unique_day (
  contact_id   uuid not null,
  account_id   uuid not null,
  journey_id   text not null,
  kind         text not null,
  item_key     uuid not null,
  day          date not null,
  previous_day date not null,
  primary key (contact_id, kind, item_key, account_id, journey_id, day)
);

-- The same added up.
create table account_unique (
  account_id   uuid not null,
  journey_id   text not null,
  kind         text not null,
  day          date not null,
  previous_day date not null,
  n            bigint not null,
  primary key (account_id, journey_id, kind, day, previous_day)
) with (fillfactor = 80);

-- How long it took until a message was first opened, in microseconds. How many there are per day is in account_unique
-- as kind DELAY, so that the median is found by walking half of the index.
create table account_open_delay (
  contact_id uuid not null,
  message    uuid not null,
  account_id uuid not null,
  journey_id text not null,
  opened_on  date not null,
  delay      bigint not null,
  primary key (contact_id, message, account_id, journey_id)
);
-- The median of an account.
create index account_open_delay_median on account_open_delay (account_id, journey_id, delay) include (opened_on);

-- When lists were joined and left, to tell the newest changes.
create table account_list_change (
  account_id  uuid not null,
  occurred_at timestamptz not null,
  id          uuid not null,
  contact_id  uuid not null,
  journey_id  text,
  list_id     text,
  type        text not null,
  primary key (account_id, occurred_at, id, contact_id)
);

create function account_unique_changed() returns trigger language plpgsql as $$
begin
  insert into account_unique as known (account_id, journey_id, kind, day, previous_day, n)
    select account_id, journey_id, kind, day, previous_day, tg_argv[0]::int * count(*)
      from changed
     group by account_id, journey_id, kind, day, previous_day
     order by account_id, journey_id, kind, day, previous_day
  on conflict (account_id, journey_id, kind, day, previous_day) do update set n = known.n + excluded.n;
  return null;
end $$;

create trigger account_unique_added after insert on account_unique_day
  referencing new table as changed for each statement execute function account_unique_changed('1');
create trigger account_unique_removed after delete on account_unique_day
  referencing old table as changed for each statement execute function account_unique_changed('-1');

create function account_open_delay_changed() returns trigger language plpgsql as $$
begin
  insert into account_unique as known (account_id, journey_id, kind, day, previous_day, n)
    select account_id, journey_id, 'DELAY', opened_on, '-infinity', tg_argv[0]::int * count(*)
      from changed group by account_id, journey_id, opened_on order by account_id, journey_id, opened_on
  on conflict (account_id, journey_id, kind, day, previous_day) do update set n = known.n + excluded.n;
  return null;
end $$;

create trigger account_open_delay_added after insert on account_open_delay
  referencing new table as changed for each statement execute function account_open_delay_changed('1');
create trigger account_open_delay_removed after delete on account_open_delay
  referencing old table as changed for each statement execute function account_open_delay_changed('-1');

-- tg_argv[0] is 1 for rows that came and -1 for rows that went.
create function interaction_changed() returns trigger language plpgsql
  -- Plans are kept, also those that were made while the tables were small: each way must be along an index. For the
  -- same reason the interactions of one contact are looked up in lateral queries, which offset 0 keeps as they are.
  set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if not exists (select 1 from changed c join account_link l on l.contact_id = c.contact_id) then
    return null;
  end if;

  insert into account_figure as known (account_id, journey_id, figure, day, item_key, item, n)
    select l.account_id, j.journey, f.figure, f.day, md5(f.item)::uuid as item_key, f.item,
           tg_argv[0]::int * count(*)
      from changed c
      join account_link l on l.contact_id = c.contact_id
                         and c.occurred_at >= l.linked_at and c.occurred_at < l.unlinked_at
      cross join lateral (values (''), (nullif(c.journey_id, ''))) as j (journey)
      cross join lateral (select c.occurred_at at time zone 'UTC' as utc) as o
      cross join lateral (
        select case c.type when 'WEBSITE_VISITED' then 'PAGE' when 'LINK_CLICKED' then 'LINK'
                           when 'FORM_VISITED' then 'FORM_VISIT' when 'FORM_SUBMITTED' then 'FORM_SUBMIT' end as figure,
               case c.type when 'WEBSITE_VISITED' then coalesce(c.page_url, '')
                           when 'LINK_CLICKED' then coalesce(c.link_url, '') else coalesce(c.form_id, '') end as name) as a
      cross join lateral (values
        ('TYPE', c.type, o.utc::date),
        (case c.type when 'EMAIL_OPENED' then 'OPEN_HOUR' end, extract(hour from o.utc)::text, o.utc::date),
        (a.figure, a.name, o.utc::date),
        (a.figure || '_MONTH', a.name, date_trunc('month', o.utc)::date)) as f (figure, item, day)
     where j.journey is not null and f.figure is not null
     group by l.account_id, j.journey, f.figure, f.day, item_key, f.item
     order by l.account_id, j.journey, f.figure, f.day, item_key
  on conflict (account_id, journey_id, figure, day, item_key) do update set n = known.n + excluded.n;

  if exists (select 1 from changed where type in ('LIST_SUBSCRIBED', 'LIST_UNSUBSCRIBED')) then
    if tg_argv[0] = '1' then
      insert into account_list_change (account_id, occurred_at, id, contact_id, journey_id, list_id, type)
        select l.account_id, c.occurred_at, c.id, c.contact_id, c.journey_id, c.list_id, c.type
          from changed c
          join account_link l on l.contact_id = c.contact_id
                             and c.occurred_at >= l.linked_at and c.occurred_at < l.unlinked_at
         where c.type in ('LIST_SUBSCRIBED', 'LIST_UNSUBSCRIBED');
    else
      delete from account_list_change a using changed c, account_link l
       where l.contact_id = c.contact_id and a.account_id = l.account_id and a.occurred_at = c.occurred_at
         and a.id = c.id and a.contact_id = c.contact_id and c.type in ('LIST_SUBSCRIBED', 'LIST_UNSUBSCRIBED');
    end if;
  end if;

  if not exists (select 1 from changed
                  where type in ('EMAIL_SENT', 'EMAIL_OPENED', 'EMAIL_CLICKED', 'EMAIL_UNSUBSCRIBED')) then
    return null;
  end if;

  -- Recipients and messages (or links) that the statement touched are read again as a whole.
  with touched as (
    select distinct c.contact_id, k.kind, md5(k.item)::uuid as item_key
      from changed c
      cross join lateral (values
        (case c.type when 'EMAIL_OPENED' then 'OPEN' when 'EMAIL_CLICKED' then 'CLICK'
                     when 'EMAIL_UNSUBSCRIBED' then 'UNSUBSCRIBE' end, coalesce(c.email_id, '')),
        (case c.type when 'EMAIL_CLICKED' then 'LINK' end, coalesce(c.link_url, ''))) as k (kind, item)
     where k.kind is not null)
  delete from account_unique_day u using touched t
   where u.contact_id = t.contact_id and u.kind = t.kind and u.item_key = t.item_key;

  insert into account_unique_day (contact_id, account_id, journey_id, kind, item_key, day, previous_day)
    with touched as (
      select distinct c.contact_id, c.type, k.kind, k.item
        from changed c
        cross join lateral (values
          (case c.type when 'EMAIL_OPENED' then 'OPEN' when 'EMAIL_CLICKED' then 'CLICK'
                       when 'EMAIL_UNSUBSCRIBED' then 'UNSUBSCRIBE' end, coalesce(c.email_id, '')),
          (case c.type when 'EMAIL_CLICKED' then 'LINK' end, coalesce(c.link_url, ''))) as k (kind, item)
       where k.kind is not null),
    happened as (
      select t.contact_id, t.kind, t.item, i.occurred_at, i.journey_id
        from touched t
        cross join lateral (
          select occurred_at, journey_id from interaction
           where contact_id = t.contact_id and coalesce(email_id, '') = t.item and type = t.type
             and type in ('EMAIL_SENT', 'EMAIL_OPENED', 'EMAIL_CLICKED', 'EMAIL_UNSUBSCRIBED')
          offset 0) as i
       where t.kind <> 'LINK'
      union all
      select t.contact_id, t.kind, t.item, i.occurred_at, i.journey_id
        from touched t
        cross join lateral (
          select occurred_at, journey_id from interaction
           where contact_id = t.contact_id and type = 'EMAIL_CLICKED' and coalesce(link_url, '') = t.item
          offset 0) as i
       where t.kind = 'LINK'),
    days as (
      select distinct h.contact_id, l.account_id, j.journey, h.kind, h.item,
             (h.occurred_at at time zone 'UTC')::date as day
        from happened h
        join account_link l on l.contact_id = h.contact_id
                           and h.occurred_at >= l.linked_at and h.occurred_at < l.unlinked_at
        cross join lateral (values (''), (nullif(h.journey_id, ''))) as j (journey)
       where j.journey is not null)
    select contact_id, account_id, journey, kind, md5(item)::uuid, day,
           coalesce(lag(day) over (partition by contact_id, account_id, journey, kind, item order by day), '-infinity')
      from days;

  with touched as (
    select distinct contact_id, md5(coalesce(email_id, ''))::uuid as message
      from changed where type in ('EMAIL_SENT', 'EMAIL_OPENED'))
  delete from account_open_delay d using touched t
   where d.contact_id = t.contact_id and d.message = t.message;

  insert into account_open_delay (contact_id, message, account_id, journey_id, opened_on, delay)
    with touched as (
      select distinct contact_id, coalesce(email_id, '') as email
        from changed where type in ('EMAIL_SENT', 'EMAIL_OPENED')),
    firsts as (
      select t.contact_id, t.email, l.account_id, j.journey,
             min(i.occurred_at) filter (where i.type = 'EMAIL_SENT') as sent,
             min(i.occurred_at) filter (where i.type = 'EMAIL_OPENED') as opened
        from touched t
        cross join lateral (
          select type, occurred_at, journey_id from interaction
           where contact_id = t.contact_id and coalesce(email_id, '') = t.email
             and type in ('EMAIL_SENT', 'EMAIL_OPENED')
          offset 0) as i
        join account_link l on l.contact_id = t.contact_id
                           and i.occurred_at >= l.linked_at and i.occurred_at < l.unlinked_at
        cross join lateral (values (''), (nullif(i.journey_id, ''))) as j (journey)
       where j.journey is not null
       group by t.contact_id, t.email, l.account_id, j.journey)
    select contact_id, md5(email)::uuid, account_id, journey, (opened at time zone 'UTC')::date,
           (extract(epoch from opened - sent) * 1000000)::bigint
      from firsts where opened >= sent;
  return null;
end $$;

create trigger interaction_came after insert on interaction
  referencing new table as changed for each statement execute function interaction_changed('1');
create trigger interaction_went after delete on interaction
  referencing old table as changed for each statement execute function interaction_changed('-1');
create trigger interaction_to after update on interaction
  referencing new table as changed for each statement execute function interaction_changed('1');
-- What is stored already: written once more, so that the trigger above adds it.
update interaction set id = id where exists (select 1 from account_link l where l.contact_id = interaction.contact_id);
-- Fires before interaction_to: what went goes first.
create trigger interaction_from after update on interaction
  referencing old table as changed for each statement execute function interaction_changed('-1');

create function account_gone() returns trigger language plpgsql as $$
begin
  delete from account_figure where account_id = old.id;
  delete from account_list_change where account_id = old.id;
  delete from account_open_delay where account_id = old.id;
  delete from account_unique_day u using account_link l
   where l.account_id = old.id and u.contact_id = l.contact_id and u.account_id = old.id;
  delete from account_unique where account_id = old.id;
  return old;
end $$;

-- Before, while it is still known whose contacts its were.
create trigger account_gone before delete on account for each row execute function account_gone();
