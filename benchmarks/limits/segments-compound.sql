-- Members of the first segment who are not members of the fourth: read from their memberships.
select a.contact_id from segment_membership a
  join contact c using (contact_id)
 where a.segment_id = ':attribute' and a.member
   and c.status = 'ACTIVE' and c.merged_into_id is null and c.child is not true
   and not exists (select 1 from segment_membership b where b.contact_id = a.contact_id
                    and b.segment_id = ':behaviour' and b.member)
