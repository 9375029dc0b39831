-- Decision makers in the Netherlands.
select contact_id from contact
 where status = 'ACTIVE' and merged_into_id is null
   and role = 'DECISION_MAKER' and address_country = 'nl'
