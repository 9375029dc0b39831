-- Companies that are marketed or sold to. One row is one account; everything a list can filter is a typed column.
create table account (
  id                  uuid primary key,
  version             bigint not null,
  status              text not null,
  name                text not null,
  account_number      text,
  email               text,
  phone               text,
  phone_valid         boolean,
  website             text,
  industry            text,
  revenue_amount      numeric(19, 4),
  revenue_currency    text,
  employees           integer,
  kinds               text[] not null,
  parent_account_id   uuid references account (id),
  primary_contact_id  uuid,
  managing_partner_id uuid,
  address_line1       text,
  address_line2       text,
  address_city        text,
  address_region      text,
  address_postal_code text,
  address_country     text,
  attributes          jsonb not null,
  external_ids        jsonb not null,
  owner_id            text,
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  search              tsvector not null generated always as (kit_search_vector(
    name || ' ' || coalesce(account_number, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '')
    || ' ' || coalesce(website, '') || ' ' || coalesce(address_city, ''))) stored
);

-- GET /v1/accounts in its default order.
create index account_created_at on account (created_at desc, id desc);
-- GET /v1/accounts?sort=name.
create index account_name on account (kit_sort(name) collate "C", id);
-- filter=name==...
create index account_name_folded on account (kit_fold(name), id);
-- q=.
create index account_search on account using gin (search);
-- Subsidiaries of an account: cycle checks and deletion.
create index account_parent on account (parent_account_id) where parent_account_id is not null;
-- Accounts that a deleted contact leaves without a primary contact.
create index account_primary_contact on account (primary_contact_id) where primary_contact_id is not null;
