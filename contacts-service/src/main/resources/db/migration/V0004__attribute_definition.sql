-- Custom fields that an administrator registered, per kind of record.
create table attribute_definition (
  id             uuid primary key,
  version        bigint not null,
  entity         text not null,
  name           text not null,
  type           text not null,
  label          text,
  allowed_values text[] not null,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  constraint attribute_definition_name unique (entity, name)
);
