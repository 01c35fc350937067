-- Feeds: what this node issues and what it holds of other provinces. One row per feed and generation.
create table feed (
  feed_id bigint generated always as identity primary key,
  name text not null,
  generation integer not null check (generation >= 1),
  -- Entries stored, and the roots of the perfect subtrees that cover them (32 bytes each, largest first).
  size bigint not null default 0 check (size >= 0),
  edge bytea not null default '',
  -- Entries [0, applied) are reflected in the views, except parked ones.
  applied bigint not null default 0 check (applied <= size),
  -- The newest checkpoint of the issuer that was verified here, or signed here for a feed of our own.
  -- A holder may know a checkpoint that is ahead of the entries it has stored so far.
  checkpoint_note text,
  checkpoint_size bigint not null default 0,
  checkpoint_root bytea,
  -- Two valid checkpoints that cannot both be true. Set once, never cleared: the feed is frozen.
  fork_evidence jsonb,
  unique (name, generation)
);

-- The header is fixed for ever; salt and body can be erased.
create table feed_entry (
  feed_id bigint not null references feed (feed_id),
  seq bigint not null,
  kind text not null,
  ref bytea not null check (octet_length(ref) = 16),
  header bytea not null,
  salt bytea,
  body bytea,
  primary key (feed_id, seq),
  check ((salt is null) = (body is null))
);
create index feed_entry_ref on feed_entry (feed_id, ref, seq);

-- Full tiles of 256 hashes on level 0; tiles of higher levels grow by one hash when a lower tile fills.
create table feed_tile (
  feed_id bigint not null references feed (feed_id),
  level smallint not null,
  tile bigint not null,
  hashes bytea not null check (octet_length(hashes) between 32 and 8192),
  primary key (feed_id, level, tile)
);

-- Entries that this version cannot apply (unknown kind, newer schema), with later entries of their ref.
create table parked_entry (
  feed_id bigint not null references feed (feed_id),
  seq bigint not null,
  ref bytea not null,
  reason text not null,
  primary key (feed_id, seq)
);
create index parked_entry_ref on parked_entry (feed_id, ref);

-- Withdrawals of a province, by ref: grow-only, whichever arrives first, the listing or its withdrawal.
create table tombstone (
  division text not null,
  ref bytea not null check (octet_length(ref) = 16),
  feed text not null,
  generation integer not null,
  effect text not null,
  ground text not null,
  at timestamptz not null,
  -- Where in the province's withdrawals feed it stands.
  withdrawals_generation integer not null,
  withdrawals_seq bigint not null,
  primary key (division, ref)
);

-- Statements "stored" and "applied", by holders about a checkpoint. Written before they are released.
create table cosignature (
  feed_id bigint not null references feed (feed_id),
  division text not null,
  kind text not null check (kind in ('stored', 'applied')),
  size bigint not null,
  root bytea not null,
  -- Unix seconds, as signed.
  time bigint not null,
  signature bytea not null,
  -- When the issuer acknowledged ours; when we took in another's.
  delivered_at timestamptz,
  recorded_at timestamptz not null default now(),
  primary key (feed_id, division, kind, size)
);

-- How far each peer has stored each feed of ours, as it told us.
create table peer_cursor (
  division text not null,
  feed_id bigint not null references feed (feed_id),
  size bigint not null default 0,
  failures integer not null default 0,
  last_fault text,
  next_attempt_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (division, feed_id)
);

-- Bodies of our own closed entries that the law lets the issuer keep, sealed under the node's data key.
create table archived_body (
  feed_id bigint not null,
  seq bigint not null,
  sealed bytea not null,
  closed_at timestamptz not null default now(),
  primary key (feed_id, seq)
);
