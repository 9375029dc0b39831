-- Birthday today or in the six days after (29 February is kept on the 28th).
select contact_id from contact
 where status = 'ACTIVE' and merged_into_id is null
   and to_char(case when to_char(birth_date, 'MMDD') = '0229'
                     and not (extract(year from now())::int % 4 = 0)
                    then birth_date - 1 else birth_date end, 'MMDD')
       in (select to_char((now() at time zone 'UTC')::date + k, 'MMDD') from generate_series(0, 6) k)
