-- Imports of CSV files. The id is that of the job, whose row says how far it is.
create table import_run (
  id          uuid        primary key,
  collection  text        not null,
  file_id     uuid        not null,
  file_name   text        not null,
  options     jsonb       not null,
  header      text[]      not null,
  total       bigint      not null,
  created     bigint      not null default 0,
  updated     bigint      not null default 0,
  skipped     bigint      not null default 0,
  failed      bigint      not null default 0,
  removed     bigint      not null default 0,
  kept        bigint      not null default 0,
  created_by  text        not null,
  created_at  timestamptz not null
);

-- The file, in pieces, until its import has ended; compression would only cost time.
create table import_piece (
  file_id   uuid        not null,
  seq       integer     not null,
  bytes     bytea       not null,
  stored_at timestamptz not null,
  primary key (file_id, seq)
);
alter table import_piece alter column bytes set storage external;

-- What an import made of a row, written in the transaction of the row's effect: the take-back works it off.
create table import_record (
  import_id uuid   not null references import_run (id) on delete cascade,
  row_no    bigint not null,
  record_id uuid   not null,
  version   bigint not null,
  action    text   not null check (action in ('CREATED', 'UPDATED', 'REMOVED')),
  primary key (import_id, row_no)
);

-- Rows that failed, as they were, for the error file.
create table import_error (
  import_id uuid   not null references import_run (id) on delete cascade,
  row_no    bigint not null,
  cells     text[] not null,
  reason    text   not null,
  primary key (import_id, row_no)
);

-- Whom the rows of a dry run were about, as hashes: it writes nothing else to recognise them by.
create table import_key (
  import_id uuid   not null references import_run (id) on delete cascade,
  key_hash  bigint not null,
  primary key (import_id, key_hash)
);
