-- Every change of a contact's consent level, kept as evidence. Newest last per contact.
create table consent_change (
  contact_id    uuid not null references contact (id) on delete cascade,
  version       bigint not null,
  level_before  text not null,
  level_after   text not null,
  changed_at    timestamptz not null,
  changed_by    text not null,
  form_id       text,
  justification text,
  primary key (contact_id, version)
);
