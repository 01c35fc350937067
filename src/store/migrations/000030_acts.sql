-- 异议: an objection as the filing province and the issuer keep it, one row each. Changed by the steps of
-- src/lists/objections.ts, under the row's lock.
create table objection (
  objection_id uuid primary key,
  filed_by text not null,
  issuer text not null,
  target uuid not null,
  target_feed text,
  target_ref bytea,
  ground text not null,
  received_on date not null,
  -- Last day for the answer by the issuer's law; null while it is not known here.
  due_on date,
  extended_to date,
  mark_ref bytea,
  message_ref bytea,
  outcome text,
  answered_on date,
  -- Statement, reason of the outcome, and the record of it, under the node's data key.
  sealed bytea not null,
  -- Records of local systems that say the same.
  also uuid[] not null default '{}',
  filed_at timestamptz not null default now(),
  unique (filed_by, target, received_on, issuer)
);
create unique index objection_message on objection (issuer, filed_by, message_ref) where message_ref is not null;
create index objection_open on objection (received_on) where outcome is null;

-- 采用: the listings of other provinces that an authority of this one adopted.
create table adoption (
  target uuid primary key,
  listing_feed text not null,
  listing_ref bytea not null,
  issuer text not null,
  adoption_ref bytea not null,
  adopted_on date not null,
  -- When their measures were lifted here, and on what ground.
  ended_on date,
  end_ground text
);
create index adoption_open on adoption (issuer, listing_ref) where ended_on is null;

-- 措施任务: each measure of such a listing, and what the authority answered.
create table measure_task (
  task_id uuid primary key,
  target uuid not null references adoption (target),
  measure text not null,
  executor text not null,
  legal_basis text not null,
  due_on date,
  answer text check (answer in ('执行', '不适用', '无法执行')),
  basis text,
  answered_on date,
  authority text,
  unique (target, measure, executor)
);

-- 措施反馈: what other provinces answered about listings of this one; the newest of each. Without an answer where only
-- the end of the measure is known.
create table measure_feedback (
  target uuid not null,
  division text not null,
  measure text not null,
  answer text not null,
  basis text not null,
  answered_on date not null,
  authority text not null,
  received_at timestamptz not null default now(),
  primary key (target, division, measure)
);
create table measure_lifted (
  target uuid not null,
  division text not null,
  ended_on date not null,
  ground text not null,
  primary key (target, division)
);
