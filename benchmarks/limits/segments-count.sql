-- At least two clicks in 90 days.
select c.contact_id
  from (select contact_id from interaction
         where type = 'EMAIL_CLICKED' and occurred_at > now() - interval '90 days'
           and occurred_at <= now()
         group by contact_id having count(*) >= 2) i
  join contact c using (contact_id)
 where c.status = 'ACTIVE' and c.merged_into_id is null and c.child is not true
