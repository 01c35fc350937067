-- Front-end databases: how far each was read. Positions and watermarks are texts as that database writes them; the key
-- of a row is often an identity number, so the one of the position is sealed.
create table front_end (
  name text primary key,
  mapping_id text not null,
  pass bigint not null,
  running boolean not null,
  -- Rows up to this watermark were read for good; what it becomes when the pass ends.
  settled text,
  bound text,
  at_watermark text,
  at_key bytea,
  -- The largest watermark that was seen at a time: what lies before it is settled an overlap later.
  mark text,
  marked_at timestamptz,
  batch_id uuid references source_batch (batch_id),
  updated_at timestamptz not null default now()
);

-- Rows that will be read again and are not to be taken twice (HMAC of key and cells), with what is to be answered.
create table front_end_seen (
  name text not null,
  row_hmac bytea not null,
  pass bigint not null,
  failed boolean not null,
  code text not null,
  reason text not null,
  primary key (name, row_hmac)
);

-- Files that local systems delivered by a call, each once by the key that its system chose.
create table delivery (
  delivery_id uuid primary key,
  system text not null,
  idempotency_key text not null,
  mapping_id text not null,
  file_name text not null,
  file_digest bytea not null,
  bytes bigint not null,
  as_of timestamptz,
  received_at timestamptz not null,
  -- When the file got its final name in the inbox; null: it has to be given it when the caller comes again.
  placed_at timestamptz,
  unique (system, idempotency_key)
);

-- The version of the mapping that refused a row last, when the quarantine was replayed.
alter table quarantined_row
  add column tried_version text,
  add column tried_at timestamptz;
