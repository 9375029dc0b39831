-- People. One row is one contact; everything a list can filter is a typed column, so that reading one is one row.
create table contact (
  id                     uuid primary key,
  version                bigint not null,
  status                 text not null,
  first_name             text,
  last_name              text not null,
  full_name              text not null generated always as (coalesce(first_name || ' ', '') || last_name) stored,
  email                  text,
  -- The address in the form in which two spellings of it are equal; see EmailAddress.
  email_key              text,
  other_emails           text[] not null,
  phone                  text,
  phone_valid            boolean,
  mobile_phone           text,
  mobile_phone_valid     boolean,
  job_title              text,
  department             text,
  role                   text,
  kinds                  text[] not null,
  account_id             uuid references account (id),
  -- A copy of the account's name, kept by the account feature, so that q= finds people by company.
  company_name           text,
  address_line1          text,
  address_line2          text,
  address_city           text,
  address_region         text,
  address_postal_code    text,
  address_country        text,
  birth_date             date,
  language               text,
  time_zone              text,
  owner_id               text,
  marketing_only         boolean not null,
  originating_lead_id    uuid,
  source_kind            text,
  source_journey_id      text,
  source_email_id        text,
  source_form_id         text,
  source_page_id         text,
  source_event_id        text,
  source_submitted_at    timestamptz,
  pref_bulk_email        boolean not null,
  pref_email             boolean not null,
  pref_phone             boolean not null,
  pref_postal_mail       boolean not null,
  pref_fax               boolean not null,
  pref_form_prefill      boolean not null,
  pref_follow_email      boolean not null,
  pref_tracking          boolean not null,
  pref_preferred_channel text not null,
  pref_preferred_day     text,
  pref_preferred_time    text,
  consent_level          text not null,
  consent_changed_at     timestamptz,
  consent_changed_by     text,
  consent_form_id        text,
  consent_justification  text,
  child                  boolean not null,
  guardian_id            uuid references contact (id),
  attributes             jsonb not null,
  external_ids           jsonb not null,
  merged_into_id         uuid references contact (id),
  created_at             timestamptz not null,
  updated_at             timestamptz not null,
  search                 tsvector not null generated always as (kit_search_vector(
    coalesce(first_name, '') || ' ' || last_name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '')
    || ' ' || coalesce(mobile_phone, '') || ' ' || coalesce(company_name, ''))) stored
);

-- GET /v1/contacts in its default order.
create index contact_created_at on contact (created_at desc, id desc);
-- GET /v1/contacts?sort=lastName.
create index contact_last_name on contact (kit_sort(last_name) collate "C", id);
-- filter=email==...
create index contact_email on contact (kit_fold(email), id) where email is not null;
-- q=.
create index contact_search on contact using gin (search);
-- match-or-create and interactions that name a mail address; the oldest contact of an address wins.
create index contact_email_key on contact (email_key, id) where email_key is not null;
-- GET /v1/accounts/{id}/contacts and the deletion of an account.
create index contact_account on contact (account_id, created_at desc, id desc) where account_id is not null;
-- The children of a guardian: rules about who may be one, and deletion.
create index contact_guardian on contact (guardian_id) where guardian_id is not null;
-- Foreign key of merged records.
create index contact_merged_into on contact (merged_into_id) where merged_into_id is not null;

alter table account
  add constraint account_primary_contact foreign key (primary_contact_id) references contact (id);
