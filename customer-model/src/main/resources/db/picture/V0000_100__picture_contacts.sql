-- The picture of contacts: one row per contact, typed columns for everything that conditions can ask.
-- Text columns hold the comparable form (NFC, lower case, no blanks around); email_address is as given.
CREATE TABLE contact (
  contact_id uuid not null,
  first_name text,
  last_name text,
  full_name text,
  email text,
  phone text,
  mobile_phone text,
  job_title text,
  department text,
  language text,
  time_zone text,
  owner_id text,
  address_city text,
  address_region text,
  address_postal_code text,
  address_country text,
  role text,
  kinds text[],
  account_id uuid,
  birth_date date,
  marketing_only boolean,
  originating_lead_id uuid,
  source_kind text,
  source_journey_id text,
  source_email_id text,
  source_form_id text,
  source_page_id text,
  source_event_id text,
  preferences_bulk_email boolean,
  preferences_email boolean,
  preferences_phone boolean,
  preferences_postal_mail boolean,
  preferences_fax boolean,
  preferences_form_prefill boolean,
  preferences_follow_email boolean,
  preferences_tracking boolean,
  preferences_preferred_channel text,
  consent_level text,
  consent_changed_at timestamptz,
  child boolean,
  guardian_id uuid,
  status text,
  created_at timestamptz,
  updated_at timestamptz,
  email_address text,
  merged_into_id uuid,
  attributes jsonb not null default '{}',
  version bigint not null,
  PRIMARY KEY (contact_id)
) PARTITION BY HASH (contact_id);
CREATE TABLE contact_p0 PARTITION OF contact FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE contact_p1 PARTITION OF contact FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE contact_p2 PARTITION OF contact FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE contact_p3 PARTITION OF contact FOR VALUES WITH (MODULUS 4, REMAINDER 3);

-- account.contacts, and contacts to look at again when an account changes
CREATE INDEX contact_by_account ON contact (account_id) WHERE account_id IS NOT NULL;
-- contacts to look at again when a guardian changes
CREATE INDEX contact_by_guardian ON contact (guardian_id) WHERE guardian_id IS NOT NULL;

-- Where the records of a merged contact count: survivor_id is never itself merged.
CREATE TABLE contact_alias (
  contact_id uuid PRIMARY KEY,
  survivor_id uuid NOT NULL
);
CREATE INDEX contact_alias_by_survivor ON contact_alias (survivor_id);

-- Records that were deleted: what comes late about them is ignored.
CREATE TABLE picture_gone (
  entity text NOT NULL,
  id uuid NOT NULL,
  PRIMARY KEY (entity, id)
);
