-- Segments. The draft is what clients edit; live is the copy that membership follows.
create table segment (
  id                uuid primary key,
  version           bigint not null,
  name              text not null,
  description       text,
  type              text not null,
  owner_id          text,
  tags              text[] not null,
  status            text not null,
  definition        jsonb not null,
  live_definition   jsonb,
  activation_job_id uuid,
  evaluated_at      timestamptz,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  search            tsvector not null generated always as
    (kit_search_vector(name || ' ' || coalesce(description, ''))) stored
);

create unique index segment_name on segment (lower(name));
create index segment_created on segment (created_at, id);
create index segment_search on segment using gin (search);
