-- Messages to one addressee, apart from the feeds, where their bodies are erased once they are dealt with.
create table sent_message (
  feed_id bigint not null references feed,
  ref bytea not null check (octet_length(ref) = 16),
  seq bigint not null,
  kind text not null,
  -- The message that it answers, in the feed of the opposite direction.
  re bytea,
  sent_at timestamptz not null default now(),
  answered_at timestamptz,
  closed_at timestamptz,
  primary key (feed_id, ref)
);
create index sent_message_open on sent_message (feed_id, seq) where closed_at is null;

create table received_message (
  feed_id bigint not null references feed,
  ref bytea not null check (octet_length(ref) = 16),
  seq bigint not null,
  kind text not null,
  re bytea,
  received_at timestamptz not null default now(),
  -- Content under the node's data key; null once an operator has done with it.
  sealed bytea,
  primary key (feed_id, ref)
);
