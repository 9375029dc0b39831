-- Organisations that receive referrals. Listed by name for staff; a partner sees only itself.
create table partner (
  id         uuid primary key,
  version    bigint not null,
  name       text not null,
  country    text,
  website    text,
  status     text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  search     tsvector generated always as (kit_search_vector(name)) stored
);

create unique index partner_name on partner (lower(name));
create index partner_created on partner (created_at, id);
create index partner_search on partner using gin (search);
