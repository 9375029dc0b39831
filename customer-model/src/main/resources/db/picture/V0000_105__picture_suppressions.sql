-- Addresses that must not be mailed, by the hash of the address; see suppression.changed.
CREATE TABLE suppressed_address (
  address_hash text PRIMARY KEY,
  until timestamptz,
  lifted boolean NOT NULL,
  version bigint NOT NULL
);
-- The same hash of a contact's address (MailAddressKey); what is here before the first event after
-- the upgrade gets the closest that SQL can do.
ALTER TABLE contact ADD COLUMN email_hash text;
UPDATE contact
SET email_hash = encode(sha256(convert_to(lower(normalize(email_address, NFKC)), 'UTF8')), 'hex')
WHERE email_address IS NOT NULL;
-- audiences keep each address once
CREATE INDEX contact_by_email_hash ON contact (email_hash) WHERE email_hash IS NOT NULL;
