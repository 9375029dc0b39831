-- Who changed what and when. Append-only; names fields, never their values.
create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject_type text not null,
  subject_id uuid not null,
  version bigint not null,
  changed_fields text[] not null,
  request_id text not null
);

-- GET .../audit?subject=, newest first.
create index audit_entry_subject on audit_entry (subject_id, at, id);

-- GET .../audit, newest first.
create index audit_entry_at on audit_entry (at, id);

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entry is append-only';
end $$;

create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function audit_entry_is_append_only();
