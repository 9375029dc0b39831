-- What waits for a contact's own word (double opt-in). Of the token only its SHA-256 is kept.
create table confirmation (
  id            uuid primary key,
  token_hash    bytea not null,
  contact_id    uuid not null references contact (id) on delete cascade,
  purpose       text not null,
  list_id       uuid references subscription_list (id) on delete cascade,
  level         text,
  how           text,
  form_id       text,
  justification text,
  requested_by  text not null,
  requested_at  timestamptz not null,
  expires_at    timestamptz not null,
  used_at       timestamptz,
  constraint confirmation_token unique (token_hash)
);
-- A new request replaces the one before; cascade from contact.
create index confirmation_contact on confirmation (contact_id);
-- Cascade from subscription_list.
create index confirmation_list on confirmation (list_id) where list_id is not null;
