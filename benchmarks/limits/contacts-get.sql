-- Goal f1: one contact by its id, with every column that the product reads.
\set n random(1, 100000)
select
  id, version, status, first_name, last_name, full_name, email, email_key, other_emails, phone,
  phone_valid, mobile_phone, mobile_phone_valid, job_title, department, role, kinds,
  account_id, company_name, address_line1, address_line2, address_city, address_region,
  address_postal_code, address_country, birth_date, language, time_zone, owner_id,
  marketing_only, originating_lead_id, source_kind, source_journey_id, source_email_id,
  source_form_id, source_page_id, source_event_id, source_submitted_at, pref_bulk_email,
  pref_email, pref_phone, pref_postal_mail, pref_fax, pref_form_prefill, pref_follow_email,
  pref_tracking, pref_preferred_channel, pref_preferred_day, pref_preferred_time,
  consent_level, consent_changed_at, consent_changed_by, consent_form_id,
  consent_justification, child, guardian_id, attributes, external_ids, merged_into_id,
  created_at, updated_at
from contact where id = md5(:n::text)::uuid;
