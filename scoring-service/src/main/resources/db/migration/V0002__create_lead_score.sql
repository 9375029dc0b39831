-- One row per lead and live model, beside the lead's contact (the nil UUID where there is none).
-- Narrow, and without an index on what changes, so that PostgreSQL updates it in place (HOT).
create table lead_score (
  contact_id           uuid not null,
  lead_id              uuid not null,
  model_id             uuid not null,
  model_version        integer not null,
  score                integer not null,
  grade                text not null,
  sales_ready          boolean not null,
  crossings            integer not null,
  threshold_reached_at timestamptz,
  stale                boolean not null,
  version              bigint not null,
  next_change_at       timestamptz,
  updated_at           timestamptz not null,
  primary key (contact_id, lead_id, model_id)
) partition by hash (contact_id);
create table lead_score_p0 partition of lead_score for values with (modulus 4, remainder 0) with (fillfactor = 70);
create table lead_score_p1 partition of lead_score for values with (modulus 4, remainder 1) with (fillfactor = 70);
create table lead_score_p2 partition of lead_score for values with (modulus 4, remainder 2) with (fillfactor = 70);
create table lead_score_p3 partition of lead_score for values with (modulus 4, remainder 3) with (fillfactor = 70);

-- Versions of scores grow over all of them, so that a score that was removed and came back is newer.
create sequence lead_score_version;

-- GET /v1/lead-scores/{leadId}.
create index lead_score_by_lead on lead_score (lead_id);
-- GET /v1/scoring-models/{id}/scores, and stopping a model.
create index lead_score_by_model on lead_score (model_id, lead_id);
