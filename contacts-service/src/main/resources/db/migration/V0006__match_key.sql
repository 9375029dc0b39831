-- The answers of match-or-create by item key, so that a repeated item finds the contact of the first call.
create table match_key (
  key        text primary key,
  contact_id uuid not null references contact (id) on delete cascade,
  created_at timestamptz not null
);
-- Cascade from contact.
create index match_key_contact on match_key (contact_id);
