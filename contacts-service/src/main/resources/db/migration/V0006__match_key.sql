-- The answers of match-or-create by caller and item key, so that a repeated item is answered as at first.
create table match_key (
  caller     text not null,
  key        text not null,
  contact_id uuid not null references contact (id) on delete cascade,
  result     text not null,
  created_at timestamptz not null,
  primary key (caller, key)
);
-- Cascade from contact.
create index match_key_contact on match_key (contact_id);
