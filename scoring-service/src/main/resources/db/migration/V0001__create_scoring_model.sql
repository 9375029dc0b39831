-- Scoring models. The draft is what clients edit; live is the copy that scores. While an activation
-- runs, next_definition is evaluated beside the live copy, and its scores are kept under
-- activation_id until they take over in one step.
create table scoring_model (
  id                uuid primary key,
  version           bigint not null,
  name              text not null,
  description       text,
  owner_id          text,
  target            text not null,
  status            text not null,
  definition        jsonb not null,
  live_definition   jsonb,
  live_version      integer not null,
  next_definition   jsonb,
  activation_id     uuid,
  activation_job_id uuid,
  activated_at      timestamptz,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  search            tsvector not null generated always as
    (kit_search_vector(name || ' ' || coalesce(description, ''))) stored
);

create unique index scoring_model_name on scoring_model (lower(name)) where status <> 'ARCHIVED';
create index scoring_model_created on scoring_model (created_at, id);
create index scoring_model_search on scoring_model using gin (search);
