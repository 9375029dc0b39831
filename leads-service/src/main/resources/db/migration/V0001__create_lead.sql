-- Expressions of interest. One row is one lead; everything a list can filter is a typed column, so that reading one is one row.
-- Scores are not here: they change with every interaction (see V0003).
create table lead (
  id                    uuid primary key,
  version               bigint not null,
  topic                 text not null,
  product_id            text,
  offer                 text,
  campaign_id           text,
  source                text,
  first_name            text,
  last_name             text,
  company               text,
  email                 text,
  phone                 text,
  job_title             text,
  website               text,
  address_line1         text,
  address_line2         text,
  address_city          text,
  address_region        text,
  address_postal_code   text,
  address_country       text,
  parent_contact_id     uuid,
  parent_account_id     uuid,
  origin_journey_id     text,
  origin_email_id       text,
  origin_form_id        text,
  origin_page_id        text,
  origin_event_id       text,
  origin_referral_id    text,
  origin_import_id      text,
  origin_submission_id  text,
  department            text not null,
  rating                text,
  budget_amount         numeric,
  budget_currency       text,
  budget_status         text,
  need                  text,
  purchase_timeframe    text,
  purchase_process      text,
  decision_maker        boolean,
  stage                 text not null,
  status                text not null,
  disqualified_reason   text,
  sales_ready           boolean not null,
  sales_ready_by        text,
  sales_ready_model_id  uuid,
  sales_accepted        boolean not null,
  teleprospecting_ready boolean not null,
  recycled_count        integer not null,
  owner_id              text,
  attributes            jsonb not null,
  external_ids          jsonb not null,
  created_at            timestamptz not null,
  updated_at            timestamptz not null,
  search                tsvector not null generated always as (kit_search_vector(
    topic || ' ' || coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || coalesce(company, '')
    || ' ' || coalesce(email, '') || ' ' || coalesce(phone, ''))) stored
);

-- GET /v1/leads in its default order.
create index lead_created_at on lead (created_at desc, id desc);
-- GET /v1/leads?stage=..., and the views, which are sets of stages.
create index lead_stage on lead (stage, created_at desc, id desc);
-- GET /v1/leads?ownerId=...: a salesperson's own leads.
create index lead_owner on lead (kit_fold(owner_id), created_at desc, id desc) where owner_id is not null;
-- q=.
create index lead_search on lead using gin (search);
-- Leads of a contact, and unlinking them when it is deleted.
create index lead_parent_contact on lead (parent_contact_id) where parent_contact_id is not null;
-- Leads of an account.
create index lead_parent_account on lead (parent_account_id) where parent_account_id is not null;
