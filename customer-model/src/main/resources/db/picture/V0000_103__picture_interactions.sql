-- Interactions, append-only. The primary key makes a repeated event change nothing.
CREATE TABLE interaction (
  contact_id uuid NOT NULL,
  interaction_id uuid NOT NULL,
  type text NOT NULL,
  occurred_at timestamptz NOT NULL,
  journey_id text,
  email_id text,
  form_id text,
  event_id text,
  list_id text,
  link_url text,
  page_url text,
  name text,
  PRIMARY KEY (contact_id, interaction_id)
) PARTITION BY HASH (contact_id);
CREATE TABLE interaction_p0 PARTITION OF interaction FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE interaction_p1 PARTITION OF interaction FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE interaction_p2 PARTITION OF interaction FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE interaction_p3 PARTITION OF interaction FOR VALUES WITH (MODULUS 4, REMAINDER 3);

-- the k-th newest of a type answers windows with one descent
CREATE INDEX interaction_newest ON interaction (contact_id, type, occurred_at DESC);

-- Counters per contact and type: no index on what changes, so that rows are updated in place (HOT).
CREATE TABLE contact_interaction_count (
  contact_id uuid NOT NULL,
  type text NOT NULL,
  n bigint NOT NULL,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  PRIMARY KEY (contact_id, type)
) PARTITION BY HASH (contact_id);
CREATE TABLE contact_interaction_count_p0 PARTITION OF contact_interaction_count FOR VALUES WITH (MODULUS 4, REMAINDER 0) WITH (fillfactor = 70);
CREATE TABLE contact_interaction_count_p1 PARTITION OF contact_interaction_count FOR VALUES WITH (MODULUS 4, REMAINDER 1) WITH (fillfactor = 70);
CREATE TABLE contact_interaction_count_p2 PARTITION OF contact_interaction_count FOR VALUES WITH (MODULUS 4, REMAINDER 2) WITH (fillfactor = 70);
CREATE TABLE contact_interaction_count_p3 PARTITION OF contact_interaction_count FOR VALUES WITH (MODULUS 4, REMAINDER 3) WITH (fillfactor = 70);
