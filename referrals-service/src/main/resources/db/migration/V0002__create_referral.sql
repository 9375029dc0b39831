-- A lead that was sent to a partner. What lists filter and sort by is typed; the rest of the
-- customer's request is kept as it came.
create table referral (
  id                       uuid primary key,
  version                  bigint not null,
  partner_id               uuid not null references partner (id),
  sender_partner_id        uuid references partner (id),
  engagement_id            uuid not null,
  kind                     text not null,
  tab                      text not null,
  qualification            text not null,
  call_to_action           text,
  source                   text,
  offer_id                 uuid,
  profile_id               uuid,
  status                   text not null,
  substatus                text not null,
  customer                 jsonb not null,
  consent                  jsonb not null,
  needs                    jsonb,
  deal                     jsonb,
  customer_name            text generated always as (customer ->> 'companyName') stored,
  country                  text generated always as (customer #>> '{address,country}') stored,
  estimated_value          numeric(19, 4),
  estimated_value_currency text,
  decline_reason           text,
  decline_notes            text,
  close_notes              text,
  customer_requested_contact boolean not null,
  informational            boolean not null,
  expires_at               timestamptz,
  accepted_at              timestamptz,
  closed_at                timestamptz,
  created_at               timestamptz not null,
  updated_at               timestamptz not null,
  search tsvector generated always as (kit_search_vector(
    coalesce(customer ->> 'companyName', '') || ' ' || coalesce(deal ->> 'name', ''))) stored
);

-- The partner's list, newest first, and the staff's.
create index referral_partner_created on referral (partner_id, created_at, id);
create index referral_created on referral (created_at, id);
create index referral_search on referral using gin (search);
-- Deadlines that are still ahead, drained in order.
create index referral_deadline on referral (expires_at) where status = 'RECEIVED';
