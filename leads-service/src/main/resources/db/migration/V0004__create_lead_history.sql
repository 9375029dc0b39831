-- Every move in the life of a lead, kept as long as the lead.
create table lead_history (
  id          uuid primary key,
  lead_id     uuid not null references lead (id) on delete cascade,
  at          timestamptz not null,
  action      text not null,
  from_stage  text,
  to_stage    text not null,
  from_status text,
  to_status   text not null,
  by          text not null,
  model_id    uuid,
  reason      text
);
-- GET /v1/leads/{id}/history, oldest first: ids of one process grow with time.
create index lead_history_lead on lead_history (lead_id, at, id);
