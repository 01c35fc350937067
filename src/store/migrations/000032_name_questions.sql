-- 姓名不一致: somebody named a person whose record has another name. Decided by a person; the same question is asked once.
create table name_question (
  question_id uuid primary key,
  -- Of subject, record and given name, under the node's data key.
  question_hmac bytea not null unique,
  feed text not null,
  ref bytea not null,
  -- The two names and the subject's key, under the node's data key.
  sealed bytea not null,
  asked_at timestamptz not null default now(),
  decision text check (decision in ('same', 'different')),
  decided_by text,
  decided_at timestamptz
);
