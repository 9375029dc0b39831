-- Goal d1: a page of contacts, newest first, after the :n-th of benchmarks' rows.
select * from contact
 where merged_into_id is null
   and (created_at, id) < (timestamptz '2020-01-01T00:00:00Z' + :n * interval '10 seconds',
                           'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
 order by created_at desc, id desc limit 51;
