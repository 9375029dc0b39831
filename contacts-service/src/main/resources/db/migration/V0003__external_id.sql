-- The ids that other systems gave our records: unique per source, which the primary key decides.
-- References are checked at commit, since an id is claimed before its record is written.
create table contact_external_id (
  source      text not null,
  external_id text not null,
  contact_id  uuid not null references contact (id) on delete cascade deferrable initially deferred,
  primary key (source, external_id)
);
-- Replacing the ids of one contact.
create index contact_external_id_contact on contact_external_id (contact_id);

create table account_external_id (
  source      text not null,
  external_id text not null,
  account_id  uuid not null references account (id) on delete cascade deferrable initially deferred,
  primary key (source, external_id)
);
-- Replacing the ids of one account.
create index account_external_id_account on account_external_id (account_id);
