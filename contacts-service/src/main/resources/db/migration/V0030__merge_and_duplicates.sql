-- GET /v1/contacts?sort=fullName, in the order of the kit.
create index contact_full_name on contact (kit_sort(full_name) collate "C", id);
-- GET /v1/contacts/duplicates walks each reason in the order of its key, without looking into the
-- table, which is why a name stands there twice; recognising people of an import by their phones.
create index contact_phone on contact (phone, id) where phone is not null;
create index contact_mobile_phone on contact (mobile_phone, id) where mobile_phone is not null;
create index contact_name_company on contact (kit_sort(full_name) collate "C", account_id, id)
  include (full_name) where account_id is not null;
create index contact_name_birth on contact (kit_sort(full_name) collate "C", birth_date, id)
  include (full_name) where birth_date is not null;
