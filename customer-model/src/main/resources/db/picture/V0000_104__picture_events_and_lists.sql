-- Registrations for marketing events, and subscriptions to lists.
CREATE TABLE registration (
  contact_id uuid not null default '00000000-0000-0000-0000-000000000000',
  registration_id uuid not null,
  event_id uuid,
  status text,
  checked_in boolean,
  registered_at timestamptz,
  checked_in_at timestamptz,
  version bigint not null,
  PRIMARY KEY (contact_id, registration_id)
) PARTITION BY HASH (contact_id);
CREATE TABLE registration_p0 PARTITION OF registration FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE registration_p1 PARTITION OF registration FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE registration_p2 PARTITION OF registration FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE registration_p3 PARTITION OF registration FOR VALUES WITH (MODULUS 4, REMAINDER 3);

CREATE INDEX registration_by_id ON registration (registration_id);
CREATE INDEX registration_by_event ON registration (event_id);

CREATE TABLE marketing_event (
  event_id uuid not null,
  name text,
  type text,
  status text,
  starts_at timestamptz,
  ends_at timestamptz,
  version bigint not null,
  PRIMARY KEY (event_id)
);

CREATE TABLE subscription (
  contact_id uuid not null default '00000000-0000-0000-0000-000000000000',
  subscription_id uuid not null,
  list_id uuid,
  list_name text,
  status text,
  joined_at timestamptz,
  left_at timestamptz,
  version bigint not null,
  PRIMARY KEY (contact_id, subscription_id)
) PARTITION BY HASH (contact_id);
CREATE TABLE subscription_p0 PARTITION OF subscription FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE subscription_p1 PARTITION OF subscription FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE subscription_p2 PARTITION OF subscription FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE subscription_p3 PARTITION OF subscription FOR VALUES WITH (MODULUS 4, REMAINDER 3);

CREATE INDEX subscription_by_id ON subscription (subscription_id);
