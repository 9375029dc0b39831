-- How far the service's clock is ahead; stays empty unless acquaint.test-clock is on.
create table test_clock (
  only_row boolean  primary key default true check (only_row),
  ahead_us bigint   not null
);
