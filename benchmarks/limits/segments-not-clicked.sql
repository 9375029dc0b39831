-- Got a mail in 90 days and clicked none.
select c.contact_id from contact c
 where c.status = 'ACTIVE' and c.merged_into_id is null and c.child is not true
   and exists (select 1 from interaction i where i.contact_id = c.contact_id
                and i.type = 'EMAIL_SENT' and i.occurred_at > now() - interval '90 days'
                and i.occurred_at <= now())
   and not exists (select 1 from interaction i where i.contact_id = c.contact_id
                    and i.type = 'EMAIL_CLICKED' and i.occurred_at > now() - interval '90 days'
                    and i.occurred_at <= now())
