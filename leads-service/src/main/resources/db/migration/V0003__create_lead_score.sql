-- The newest score of each lead per model, copied from acquaint.scores.v1. The hottest table of the service: narrow, and
-- nothing that changes is indexed, so that PostgreSQL updates in place.
create table lead_score (
  lead_id           uuid not null references lead (id) on delete cascade,
  model_id          uuid not null,
  version           bigint not null,
  score             integer not null,
  grade             text,
  model_name        text,
  updated_at        timestamptz not null,
  -- The highest crossing of the threshold that was acted on: a repeated event acts only once.
  crossings_handled integer not null,
  primary key (lead_id, model_id)
) with (fillfactor = 70);
-- A model was stopped and its scores are cleaned up.
create index lead_score_model on lead_score (model_id);
