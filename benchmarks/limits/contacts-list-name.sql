-- Goal d1: a page of contacts of one role by last name, after a name.
select * from contact
 where merged_into_id is null and role = 'DECISION_MAKER'
   and (kit_sort(last_name) collate "C", id)
       > (:name, '00000000-0000-0000-0000-000000000000'::uuid)
 order by kit_sort(last_name) collate "C", id limit 51;
