-- Custom fields registered for leads, from acquaint.attribute-definitions.v1.
create table known_attribute (
  name           text primary key,
  version        bigint not null,
  type           text not null,
  allowed_values text[] not null
);
