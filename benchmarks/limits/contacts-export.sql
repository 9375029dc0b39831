-- Goal e1: COPY of the expressions of the product's export, in its order.
create or replace function pg_temp.cell(value text) returns text language sql immutable
  return case when left(value, 1) in ('=', '+', '-', '@', E'\t', E'\r') then '''' || value else value end;
create or replace function pg_temp.truth(value boolean) returns text language sql immutable
  return case when value then 'true' when not value then 'false' end;
create or replace function pg_temp.utc(value timestamptz) returns text language sql stable
  return to_char(value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');
copy (
  select id, version, status, pg_temp.cell(first_name) as "firstName",
    pg_temp.cell(last_name) as "lastName", pg_temp.cell(full_name) as "fullName",
    pg_temp.cell(email) as "email",
    pg_temp.cell(nullif(array_to_string(other_emails, ';'), '')) as "otherEmails",
    pg_temp.cell(phone) as "phone", pg_temp.truth(phone_valid) as "phoneValid",
    pg_temp.cell(mobile_phone) as "mobilePhone",
    pg_temp.truth(mobile_phone_valid) as "mobilePhoneValid",
    pg_temp.cell(job_title) as "jobTitle", pg_temp.cell(department) as "department", role,
    array_to_string(kinds, ';') as kinds, account_id as "accountId",
    pg_temp.cell(address_line1) as "address.line1", pg_temp.cell(address_line2) as "address.line2",
    pg_temp.cell(address_city) as "address.city", pg_temp.cell(address_region) as "address.region",
    pg_temp.cell(address_postal_code) as "address.postalCode",
    address_country as "address.country", birth_date as "birthDate", language,
    time_zone as "timeZone", pg_temp.cell(owner_id) as "ownerId",
    pg_temp.truth(marketing_only) as "marketingOnly", originating_lead_id as "originatingLeadId",
    source_kind as "source.kind", pg_temp.cell(source_journey_id) as "source.journeyId",
    pg_temp.cell(source_email_id) as "source.emailId",
    pg_temp.cell(source_form_id) as "source.formId",
    pg_temp.cell(source_page_id) as "source.pageId",
    pg_temp.cell(source_event_id) as "source.eventId",
    pg_temp.utc(source_submitted_at) as "source.submittedAt",
    pg_temp.truth(pref_bulk_email) as "preferences.bulkEmail",
    pg_temp.truth(pref_email) as "preferences.email",
    pg_temp.truth(pref_phone) as "preferences.phone",
    pg_temp.truth(pref_postal_mail) as "preferences.postalMail",
    pg_temp.truth(pref_fax) as "preferences.fax",
    pg_temp.truth(pref_form_prefill) as "preferences.formPrefill",
    pg_temp.truth(pref_follow_email) as "preferences.followEmail",
    pg_temp.truth(pref_tracking) as "preferences.tracking",
    pref_preferred_channel as "preferences.preferredChannel",
    pref_preferred_day as "preferences.preferredDay",
    pref_preferred_time as "preferences.preferredTime", consent_level as "consent.level",
    pg_temp.utc(consent_changed_at) as "consent.changedAt",
    pg_temp.cell(consent_changed_by) as "consent.changedBy",
    pg_temp.cell(consent_form_id) as "consent.formId",
    pg_temp.cell(consent_justification) as "consent.justification",
    pg_temp.truth(child) as "child", guardian_id as "guardianId", attributes,
    external_ids as "externalIds", merged_into_id as "mergedIntoId",
    pg_temp.utc(created_at) as "createdAt", pg_temp.utc(updated_at) as "updatedAt"
    from contact where merged_into_id is null order by created_at desc, id desc
) to stdout with (format csv, header);
