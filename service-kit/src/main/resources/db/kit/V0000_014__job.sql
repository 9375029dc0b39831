-- Long work. A RUNNING job whose lease has run out is taken up again from its checkpoint.
create table job (
  id               uuid        primary key,
  kind             text        not null,
  status           text        not null check (status in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  params           jsonb       not null,
  checkpoint       jsonb,
  done             bigint      not null default 0,
  total            bigint,
  result           jsonb,
  errors           jsonb       not null default '[]',
  cancel_requested boolean     not null default false,
  created_by       text        not null,
  created_at       timestamptz not null,
  started_at       timestamptz,
  finished_at      timestamptz,
  holder           uuid,
  held_until       timestamptz,
  runs             integer     not null default 0
) with (fillfactor = 70);

-- The runner looks for open jobs, oldest first; finished ones are most of the table.
create index job_open on job (id) where status in ('QUEUED', 'RUNNING');
