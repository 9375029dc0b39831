-- The comparable form of a text knows one small sigma only: rows of before are brought into it.
-- One pass per table; email_address is as given, and stays.
do $$
declare
  picture record;
begin
  for picture in
    select c.relname as table_name,
           string_agg(format('%1$I = replace(%1$I::text, ''ς'', ''σ'')::%2$s', a.attname,
                             format_type(a.atttypid, a.atttypmod)), ', ') as folded,
           string_agg(format('%I::text', a.attname), ', ') as texts
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace
      and c.relname in ('contact', 'account', 'lead', 'opportunity', 'registration',
                        'marketing_event', 'subscription', 'picture_score', 'interaction')
      and a.atttypid in ('text'::regtype, 'jsonb'::regtype)
      and a.attname not in ('email_address', 'type', 'status')
    group by c.relname
    order by c.relname
  loop
    execute format('update %I set %s where strpos(concat_ws('' '', %s), ''ς'') > 0',
                   picture.table_name, picture.folded, picture.texts);
  end loop;
end
$$;
