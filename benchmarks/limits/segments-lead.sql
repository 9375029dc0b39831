-- Contacts with an open lead on a topic.
select c.contact_id from contact c
 where c.status = 'ACTIVE' and c.merged_into_id is null
   and exists (select 1 from lead l where l.contact_id = c.contact_id
                and l.topic = 'conference contoso ltd' and l.status = 'OPEN')
