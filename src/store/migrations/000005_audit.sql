-- Where things stand in the audit log, which is the feed <division>/audit. The bodies there are sealed; these rows
-- say when and what, and find a subject by an HMAC under the node's data key. Written with the entry, erased with it.
create table audit_event (
  feed_id bigint not null references feed (feed_id),
  seq bigint not null,
  act text not null,
  at timestamptz not null,
  primary key (feed_id, seq)
);
create index audit_event_at on audit_event (at);
create index audit_event_act on audit_event (act, at);

create table audit_subject (
  subject_hmac bytea not null,
  feed_id bigint not null,
  seq bigint not null,
  primary key (subject_hmac, feed_id, seq),
  foreign key (feed_id, seq) references audit_event (feed_id, seq) on delete cascade
);
create index audit_subject_entry on audit_subject (feed_id, seq);
