-- What contacts can sign up for.
create table subscription_list (
  id                     uuid primary key,
  version                bigint not null,
  name                   text not null,
  description            text,
  double_opt_in          boolean not null,
  in_subscription_center boolean not null,
  owner_id               text,
  created_at             timestamptz not null,
  updated_at             timestamptz not null
);
-- Names are unique without regard to case, which this index decides; also GET /v1/subscription-lists in its order.
create unique index subscription_list_name on subscription_list (kit_fold(name));
