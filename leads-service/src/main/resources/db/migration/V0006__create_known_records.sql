-- Which contacts and accounts exist, from their topics: lets a lead be linked without asking contacts-service each time.
create table known_contact (
  id      uuid primary key,
  version bigint not null
);
create table known_account (
  id      uuid primary key,
  version bigint not null
);
