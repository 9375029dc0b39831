-- The sample collection of the tests of lists, changes and idempotency.
create table gadget (
  id uuid primary key,
  version bigint not null,
  name text not null,
  colour text,
  weight numeric(10, 3),
  parts integer not null,
  fragile boolean not null,
  made_on date,
  checked_at timestamptz,
  tags text[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  search tsvector generated always as (kit_search_vector(name)) stored
);

create index gadget_created on gadget (created_at, id);
create index gadget_name_compared on gadget (kit_fold(name), id);
create index gadget_name_sorted on gadget (kit_sort(name) collate "C", id);
create index gadget_search on gadget using gin (search);
