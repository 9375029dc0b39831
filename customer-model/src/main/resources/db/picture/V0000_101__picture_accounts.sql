-- The picture of accounts.
CREATE TABLE account (
  account_id uuid not null,
  name text,
  account_number text,
  email text,
  phone text,
  website text,
  industry text,
  owner_id text,
  address_city text,
  address_region text,
  address_postal_code text,
  address_country text,
  revenue numeric,
  revenue_currency text,
  employees numeric,
  kinds text[],
  parent_account_id uuid,
  primary_contact_id uuid,
  managing_partner_id text,
  status text,
  created_at timestamptz,
  updated_at timestamptz,
  attributes jsonb not null default '{}',
  version bigint not null,
  PRIMARY KEY (account_id)
);

CREATE INDEX account_by_parent ON account (parent_account_id) WHERE parent_account_id IS NOT NULL;
