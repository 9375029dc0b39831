-- What scores may do by themselves: one row.
create table lead_settings (
  id                               smallint primary key check (id = 1),
  version                          bigint not null,
  automatic_sales_ready            boolean not null,
  automated_marketing_qualification boolean not null
);
insert into lead_settings values (1, 1, true, true);
