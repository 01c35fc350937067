-- Reports that were ordered. What is asked, about whom and for whom is sealed under the node's data key; jobs of the
-- queue hold nothing of it.
create table report_order (
  order_id uuid primary key,
  -- HMAC of whoever ordered; only that asker sees the order.
  asker_hmac bytea not null,
  -- Member of the region that ordered; null: this province itself.
  member text,
  idempotency_key text not null,
  -- HMAC of the question.
  question_hmac bytea not null,
  -- Question and subject keys; null once the order is over.
  sealed bytea,
  state text not null check (state in ('waiting', 'partial', 'complete', 'failed', 'expired')),
  ordered_at timestamptz not null,
  answer_by timestamptz not null,
  expires_at timestamptz not null,
  -- Provinces that the newest report has not.
  missing text[] not null default '{}',
  unique (asker_hmac, idempotency_key)
);
create index report_order_open on report_order (order_id) where state in ('waiting', 'partial');
create index report_order_over on report_order (expires_at) where state <> 'expired';

-- Provinces that are asked for an order, by a message each.
create table report_query (
  order_id uuid not null references report_order,
  division text not null,
  state text not null check (state in ('due', 'asked', 'answered', 'refused', 'over')),
  feed text,
  generation integer,
  ref bytea unique check (octet_length(ref) = 16),
  -- The province said that something it told is no longer so.
  recalled_at timestamptz,
  primary key (order_id, division)
);
create index report_query_due on report_query (order_id, division) where state = 'due';

-- What a province answered, in parts, sealed; erased with the order.
create table report_answer (
  ref bytea not null references report_query (ref),
  part integer not null,
  parts integer not null,
  as_of timestamptz not null,
  feed text not null,
  generation integer not null,
  seq bigint not null,
  sealed bytea not null,
  primary key (ref, part)
);

-- Reports as they were made, sealed; erased when their time is over. What the register notes stays.
create table stored_report (
  report_no text primary key references report (report_no),
  order_id uuid not null references report_order,
  -- Which of the order's reports, from 1.
  nth integer not null,
  missing text[] not null,
  made_at timestamptz not null,
  -- Code and report.
  sealed bytea not null,
  sealed_code bytea not null,
  sealed_pdf bytea,
  unique (order_id, nth)
);

-- Items that came as the answer to a query: stale once the province recalls it.
alter table report_item add column query_ref bytea;

-- Queries of other provinces. The content is erased once it is answered; which records were told stays, so that a
-- withdrawal can be told, too.
create table report_inquiry (
  feed text not null,
  generation integer not null,
  ref bytea not null check (octet_length(ref) = 16),
  sealed bytea,
  received_at timestamptz not null default now(),
  answered_at timestamptz,
  recalled_at timestamptz,
  primary key (feed, generation, ref)
);
create index report_inquiry_waiting on report_inquiry (received_at) where answered_at is null;
create table report_told (
  feed text not null,
  generation integer not null,
  ref bytea not null,
  record_id uuid not null,
  primary key (feed, generation, ref, record_id),
  foreign key (feed, generation, ref) references report_inquiry
);
create index report_told_record on report_told (record_id);

-- Persons in records that only this node holds, by HMAC of their link key; a record is looked at again when the
-- region has another key. Null: not looked at.
alter table local_record add column linked_under text;
create table local_person (
  record_id uuid not null references local_record on delete cascade,
  link_hmac bytea not null,
  primary key (record_id, link_hmac)
);
create index local_person_link on local_person (link_hmac);

-- A report asks for the state of a record that no feed carries, by its id.
create index source_record_id on source_record (record_id);
