-- The memberships that have been in force at this node, as they were signed; the newest is in force. Rows are added
-- by whoever applies a version (operator, chair, or a node that was behind), never changed.
create table membership_version (
  version integer primary key check (version >= 1),
  digest text not null,
  body text not null,
  applied_by text not null,
  applied_at timestamptz not null default now()
);

-- Feeds of others that this node had to give up with a version: hidden and erased in the same transaction, and
-- the statement of it, signed by the worker, for the issuer. Null: not signed yet.
create table feed_loss (
  feed_id bigint not null references feed (feed_id),
  version integer not null references membership_version (version),
  statement text,
  lost_at timestamptz not null default now(),
  primary key (feed_id, version)
);
