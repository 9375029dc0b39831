-- Goal e2 with what the product promises beside the row: event, entry of the changes feed, audit
-- entry, and what the import made of each row (so that it can be taken back).
create temporary table staging (
  row_no bigint generated always as identity, email text, first_name text, last_name text,
  phone text, job_title text, city text, country text) on commit drop;
copy staging (email, first_name, last_name, phone, job_title, city, country)
  from stdin with (format csv, header);
create temporary table checked on commit drop as
  select s.*, lower(normalize(email, nfkc)) as email_key,
         concat_ws('; ',
           case when email !~ '^[^@\s]{1,64}@([[:alnum:]-]+\.)+[[:alpha:]]{2,}$' or length(email) > 254
                then 'email: must be a mail address' end,
           case when coalesce(btrim(last_name), '') = '' then 'lastName: is needed' end,
           case when length(last_name) > 100 or length(first_name) > 100
                then 'lastName: is too long' end,
           case when phone !~ '^\+[1-9][0-9]{6,14}$' then 'phone: must be a telephone number' end,
           case when country !~ '^[A-Z]{2}$' then 'address.country: must be a country' end) as reason
    from staging s;
insert into limit_import_error (import_id, row_no, cells, reason)
  select '00000000-0000-0000-0000-000000000000', row_no,
         array[email, first_name, last_name, phone, job_title, city, country], reason
    from checked where reason <> '';
create temporary table fresh on commit drop as
select *, uuidv7() as id
  from (select distinct on (email_key) *
          from checked c
         where reason = ''
           and not exists (select 1 from contact t
                            where t.email_key = c.email_key and t.merged_into_id is null)
         order by email_key, row_no) fresh;
insert into contact (
  id, version, status, first_name, last_name, email, email_key, other_emails, phone,
  phone_valid, mobile_phone, mobile_phone_valid, job_title, department, role, kinds,
  account_id, company_name, address_line1, address_line2, address_city, address_region,
  address_postal_code, address_country, birth_date, language, time_zone, owner_id,
  marketing_only, originating_lead_id, source_kind, source_journey_id, source_email_id,
  source_form_id, source_page_id, source_event_id, source_submitted_at, pref_bulk_email,
  pref_email, pref_phone, pref_postal_mail, pref_fax, pref_form_prefill, pref_follow_email,
  pref_tracking, pref_preferred_channel, pref_preferred_day, pref_preferred_time,
  consent_level, consent_changed_at, consent_changed_by, consent_form_id,
  consent_justification, child, guardian_id, attributes, external_ids, merged_into_id,
  created_at, updated_at)
select
  id, 1, 'ACTIVE', first_name, last_name, email, email_key, '{}', phone, true, null, null,
  job_title, null, null, '{PROSPECT}', null, null, null, null, city, null, null, country, null,
  null, null, null, false, null, 'IMPORT', null, null, null, null, null, null, true, true, true,
  true, true, false, true, true, 'ANY', null, null, 'NONE', null, null, null, null, false, null,
  '{}', '{}', null, now(), now()
  from fresh;
insert into limit_outbox (topic, partition_key, record_key, event_id, type, subject, at, body)
  select 'limit', id::text, id::text, uuidv7()::text, 'contact.created', id::text, now(),
         repeat('x', 900) from fresh;
insert into limit_change_entry (collection, id, version, changed_at)
  select 'limit', id, 1, now() from fresh;
insert into limit_audit_entry (id, at, actor, action, subject_type, subject_id, version,
                               changed_fields, request_id)
  select uuidv7(), now(), 'limit', 'created', 'contact', id, 1, '{}', 'limit' from fresh;
insert into limit_import_record (import_id, row_no, record_id, version, action)
  select uuidv7(), row_no, id, 1, 'CREATED' from fresh;
