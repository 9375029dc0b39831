-- The changes feed. Readers take what lies below the oldest running transaction, in (xid, seq)
-- order, which the primary key answers; so a transaction that commits late is not overtaken.
create table change_entry (
  collection text not null,
  xid xid8 not null default pg_current_xact_id(),
  seq bigint generated always as identity,
  id uuid not null,
  version bigint not null,
  reason text check (reason in ('DELETED', 'ERASED')),
  scope uuid,
  changed_at timestamptz not null,
  primary key (collection, xid, seq)
);

-- For the hourly purge of entries older than 30 days.
create index change_entry_changed_at on change_entry using brin (changed_at);
