-- The picture of leads, kept beside their contact; the nil UUID stands for "no contact".
CREATE TABLE lead (
  contact_id uuid not null default '00000000-0000-0000-0000-000000000000',
  lead_id uuid not null,
  topic text,
  first_name text,
  last_name text,
  company text,
  email text,
  phone text,
  job_title text,
  website text,
  offer text,
  owner_id text,
  address_city text,
  address_region text,
  address_postal_code text,
  address_country text,
  account_id uuid,
  product_id text,
  campaign_id text,
  source text,
  origin_journey_id text,
  origin_email_id text,
  origin_form_id text,
  origin_page_id text,
  origin_event_id text,
  origin_referral_id text,
  origin_import_id text,
  origin_submission_id text,
  department text,
  rating text,
  budget numeric,
  budget_currency text,
  budget_status text,
  need text,
  purchase_timeframe text,
  purchase_process text,
  stage text,
  status text,
  disqualified_reason text,
  decision_maker boolean,
  sales_ready boolean,
  teleprospecting_ready boolean,
  recycled_count numeric,
  created_at timestamptz,
  updated_at timestamptz,
  attributes jsonb not null default '{}',
  version bigint not null,
  PRIMARY KEY (contact_id, lead_id)
) PARTITION BY HASH (contact_id);
CREATE TABLE lead_p0 PARTITION OF lead FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE lead_p1 PARTITION OF lead FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE lead_p2 PARTITION OF lead FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE lead_p3 PARTITION OF lead FOR VALUES WITH (MODULUS 4, REMAINDER 3);

-- a state event finds its row; scores find their lead
CREATE INDEX lead_by_id ON lead (lead_id);
-- leads of an account, with or without a contact
CREATE INDEX lead_by_account ON lead (account_id) WHERE account_id IS NOT NULL;

-- Scores of leads per model, from scoring-service.
CREATE TABLE picture_score (
  contact_id uuid not null default '00000000-0000-0000-0000-000000000000',
  score_id uuid not null,
  lead_id uuid,
  model_id uuid,
  model_name text,
  grade text,
  score numeric,
  sales_ready boolean,
  threshold_reached_at timestamptz,
  updated_at timestamptz,
  version bigint not null,
  PRIMARY KEY (contact_id, score_id)
) PARTITION BY HASH (contact_id);
CREATE TABLE picture_score_p0 PARTITION OF picture_score FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE picture_score_p1 PARTITION OF picture_score FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE picture_score_p2 PARTITION OF picture_score FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE picture_score_p3 PARTITION OF picture_score FOR VALUES WITH (MODULUS 4, REMAINDER 3);

CREATE INDEX picture_score_by_id ON picture_score (score_id);
CREATE INDEX picture_score_by_lead ON picture_score (lead_id);

CREATE TABLE opportunity (
  contact_id uuid not null default '00000000-0000-0000-0000-000000000000',
  opportunity_id uuid not null,
  name text,
  lead_id uuid,
  account_id uuid,
  estimated_value numeric,
  estimated_value_currency text,
  expected_close_date date,
  probability numeric,
  status text,
  closed_at timestamptz,
  created_at timestamptz,
  updated_at timestamptz,
  version bigint not null,
  PRIMARY KEY (contact_id, opportunity_id)
) PARTITION BY HASH (contact_id);
CREATE TABLE opportunity_p0 PARTITION OF opportunity FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE opportunity_p1 PARTITION OF opportunity FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE opportunity_p2 PARTITION OF opportunity FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE opportunity_p3 PARTITION OF opportunity FOR VALUES WITH (MODULUS 4, REMAINDER 3);

CREATE INDEX opportunity_by_id ON opportunity (opportunity_id);
CREATE INDEX opportunity_by_lead ON opportunity (lead_id) WHERE lead_id IS NOT NULL;
CREATE INDEX opportunity_by_account ON opportunity (account_id) WHERE account_id IS NOT NULL;
