-- One run of one source file through one mapping.
create table source_batch (
  batch_id uuid primary key,
  mapping_id text not null,
  mapping_version text not null,
  category text not null,
  file_name text not null,
  file_digest bytea not null,
  state text not null check (state in ('running', 'done', 'failed')),
  fault text,
  -- Rows of the file that are committed: a batch that was interrupted goes on after this row.
  next_row bigint not null default 0,
  read_rows bigint not null default 0,
  accepted_rows bigint not null default 0,
  quarantined_rows bigint not null default 0,
  superseded_rows bigint not null default 0,
  started_at timestamptz not null default now(),
  finished_at timestamptz
);
-- The same file is never taken twice.
create unique index source_batch_file on source_batch (mapping_id, mapping_version, file_digest);

-- The state in which each source record was last accepted. Keys are HMACs under the node's data key.
create table source_record (
  category text not null,
  key_hmac bytea not null,
  record_id uuid not null,
  ref bytea not null,
  version integer not null,
  content_hmac bytea not null,
  updated_at timestamptz not null,
  status text not null,
  -- Where the record was published; null while it is held here only.
  feed text,
  generation integer,
  batch_id uuid,
  primary key (category, key_hmac)
);
create index source_record_ref on source_record (ref);

-- Records that are collected but in no feed (scope, severity pending): sealed, for local answers later.
create table local_record (
  record_id uuid primary key,
  category text not null,
  reason text not null,
  sealed bytea not null
);

-- Keys that were withdrawn: an import cannot bring them back; listing again needs a new decision.
create table withdrawn_key (
  category text not null,
  key_hmac bytea not null,
  ground text not null,
  at timestamptz not null default now(),
  primary key (category, key_hmac)
);

-- Rows that could not be used, whole and sealed, with what is wrong with each.
create table quarantined_row (
  batch_id uuid not null references source_batch (batch_id),
  row_number bigint not null,
  rule text not null,
  findings jsonb not null,
  sealed bytea not null,
  primary key (batch_id, row_number)
);
create index quarantined_row_rule on quarantined_row (rule);
