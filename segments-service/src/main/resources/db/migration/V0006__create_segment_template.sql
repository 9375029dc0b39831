-- Conditions with named parameters that segments are made from. Shipped ones come with the product.
create table segment_template (
  id          uuid primary key,
  version     bigint not null,
  name        text not null,
  description text,
  condition   jsonb not null,
  parameters  jsonb not null,
  shipped     boolean not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);

create unique index segment_template_name on segment_template (lower(name));
