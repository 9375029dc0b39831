-- The ids that other systems gave our leads: unique per source, which the primary key decides.
create table lead_external_id (
  source      text not null,
  external_id text not null,
  lead_id     uuid not null references lead (id) on delete cascade,
  primary key (source, external_id)
);
-- Replacing the ids of one lead.
create index lead_external_id_lead on lead_external_id (lead_id);
