-- Checkpoints that a receipt may refer to: every statement on a withdrawals feed is kept, and it proves something
-- only together with the issuer's signature on the same tree. Rows are added, never changed.
create table kept_checkpoint (
  feed_id bigint not null references feed (feed_id),
  size bigint not null,
  root bytea not null,
  note text not null,
  primary key (feed_id, size)
);

insert into kept_checkpoint (feed_id, size, root, note)
select feed_id, checkpoint_size, checkpoint_root, checkpoint_note
from feed
where checkpoint_note is not null and name like '%/withdrawals';
