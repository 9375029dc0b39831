-- One row per contact and list it ever joined; what it is now, and how it came to be that.
create table subscription (
  id         uuid primary key,
  version    bigint not null,
  contact_id uuid not null references contact (id),
  list_id    uuid not null references subscription_list (id),
  -- A copy of the list's name, kept when the list is renamed, so that events carry it.
  list_name  text not null,
  status     text not null,
  joined_at  timestamptz not null,
  joined_how text not null,
  joined_by  text not null,
  left_at    timestamptz,
  left_how   text,
  left_by    text,
  form_id    text,
  updated_at timestamptz not null,
  constraint subscription_once unique (contact_id, list_id)
);
-- GET /v1/subscription-lists/{id}/members, newest first; renaming and deletion of a list.
create index subscription_members on subscription (list_id, status, joined_at desc, id desc);
