-- Of a frozen withdrawals feed: how far the branch that each peer shows was read. The withdrawals of all branches are
-- in force; nothing else of another branch than our own is kept.
create table feed_branch (
  feed_id bigint not null references feed (feed_id),
  peer text not null,
  size bigint not null,
  edge bytea not null,
  primary key (feed_id, peer)
);
