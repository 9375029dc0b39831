-- What came of qualified leads: a sale that may be won or lost.
create table opportunity (
  id                  uuid primary key,
  version             bigint not null,
  name                text not null,
  status              text not null,
  lead_id             uuid,
  contact_id          uuid,
  account_id          uuid,
  estimated_amount    numeric,
  estimated_currency  text,
  expected_close_date date,
  probability         integer,
  owner_id            text,
  closed_at           timestamptz,
  closed_by           text,
  closing_amount      numeric,
  closing_currency    text,
  closing_note        text,
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  search              tsvector not null generated always as (kit_search_vector(name)) stored
);

-- GET /v1/opportunities in its default order.
create index opportunity_created_at on opportunity (created_at desc, id desc);
-- GET /v1/opportunities?status=...
create index opportunity_status on opportunity (status, created_at desc, id desc);
-- q=.
create index opportunity_search on opportunity using gin (search);
-- What came of a lead.
create index opportunity_lead on opportunity (lead_id) where lead_id is not null;
