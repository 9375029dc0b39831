-- An account's insights over 12 months: the statements that the product runs, over what is added up.
select item as type, day, n from account_figure
 where account_id = (select id from account order by id desc limit 1) and journey_id = '' and figure = 'TYPE'
   and day between current_date - 364 and current_date and n <> 0;
select kind, sum(n)::bigint from account_unique
 where account_id = (select id from account order by id desc limit 1) and journey_id = ''
   and day between current_date - 364 and current_date and previous_day < current_date - 364
   and kind in ('OPEN', 'CLICK', 'LINK', 'UNSUBSCRIBE') group by kind;
select extract(isodow from day)::int, item::int, sum(n)::bigint from account_figure
 where account_id = (select id from account order by id desc limit 1) and journey_id = '' and figure = 'OPEN_HOUR'
   and day between current_date - 364 and current_date group by 1, 2;
with many as (
  select coalesce(sum(n), 0)::bigint as n from account_unique
   where account_id = (select id from account order by id desc limit 1) and journey_id = ''
     and day between current_date - 364 and current_date and kind = 'DELAY'),
middle as (
  select delay from account_open_delay
   where account_id = (select id from account order by id desc limit 1) and journey_id = ''
     and opened_on between current_date - 364 and current_date
   order by delay
  offset (select greatest(n - 1, 0) / 2 from many) limit (select 2 - n % 2 from many))
select avg(delay) from middle;
select min(item), sum(n)::bigint from (
  select item_key, item, n from account_figure
   where account_id = (select id from account order by id desc limit 1) and journey_id = '' and figure = 'PAGE_MONTH'
     and day between (date_trunc('month', current_date - 364) + interval '1 month')::date and date_trunc('month', current_date + 1)::date - 1
  union all
  select item_key, item, n from account_figure
   where account_id = (select id from account order by id desc limit 1) and journey_id = '' and figure = 'PAGE'
     and day between current_date - 364 and (date_trunc('month', current_date - 364) + interval '1 month')::date - 1
  union all
  select item_key, item, n from account_figure
   where account_id = (select id from account order by id desc limit 1) and journey_id = '' and figure = 'PAGE'
     and day between date_trunc('month', current_date + 1)::date and current_date) parts
 group by item_key having sum(n) <> 0 order by 2 desc, 1 limit 50;
select min(item), sum(n)::bigint from (
  select item_key, item, n from account_figure
   where account_id = (select id from account order by id desc limit 1) and journey_id = '' and figure = 'LINK_MONTH'
     and day between (date_trunc('month', current_date - 364) + interval '1 month')::date and date_trunc('month', current_date + 1)::date - 1
  union all
  select item_key, item, n from account_figure
   where account_id = (select id from account order by id desc limit 1) and journey_id = '' and figure = 'LINK'
     and day between current_date - 364 and (date_trunc('month', current_date - 364) + interval '1 month')::date - 1
  union all
  select item_key, item, n from account_figure
   where account_id = (select id from account order by id desc limit 1) and journey_id = '' and figure = 'LINK'
     and day between date_trunc('month', current_date + 1)::date and current_date) parts
 group by item_key having sum(n) <> 0 order by 2 desc, 1 limit 50;
select min(item), sum(n)::bigint from (
  select item_key, item, n from account_figure
   where account_id = (select id from account order by id desc limit 1) and journey_id = '' and figure = 'FORM_VISIT_MONTH'
     and day between (date_trunc('month', current_date - 364) + interval '1 month')::date and date_trunc('month', current_date + 1)::date - 1
  union all
  select item_key, item, n from account_figure
   where account_id = (select id from account order by id desc limit 1) and journey_id = '' and figure = 'FORM_VISIT'
     and day between current_date - 364 and (date_trunc('month', current_date - 364) + interval '1 month')::date - 1
  union all
  select item_key, item, n from account_figure
   where account_id = (select id from account order by id desc limit 1) and journey_id = '' and figure = 'FORM_VISIT'
     and day between date_trunc('month', current_date + 1)::date and current_date) parts
 group by item_key having sum(n) <> 0 order by 2 desc, 1 limit 50;
select min(item), sum(n)::bigint from (
  select item_key, item, n from account_figure
   where account_id = (select id from account order by id desc limit 1) and journey_id = '' and figure = 'FORM_SUBMIT_MONTH'
     and day between (date_trunc('month', current_date - 364) + interval '1 month')::date and date_trunc('month', current_date + 1)::date - 1
  union all
  select item_key, item, n from account_figure
   where account_id = (select id from account order by id desc limit 1) and journey_id = '' and figure = 'FORM_SUBMIT'
     and day between current_date - 364 and (date_trunc('month', current_date - 364) + interval '1 month')::date - 1
  union all
  select item_key, item, n from account_figure
   where account_id = (select id from account order by id desc limit 1) and journey_id = '' and figure = 'FORM_SUBMIT'
     and day between date_trunc('month', current_date + 1)::date and current_date) parts
 group by item_key having sum(n) <> 0 order by 2 desc, 1 limit 50;
select list_id, type, occurred_at from account_list_change
 where account_id = (select id from account order by id desc limit 1) and occurred_at >= current_date - 364
 order by occurred_at desc, id desc limit 200;
