-- Work that failed: one open row for each piece of work, in the order in which it failed first. Written by workers when
-- work fails or is done after all, and by the dead-letter desk. Identifiers and codes only.
create table failed_work (
  work_id bigint generated always as identity primary key,
  work_key text not null,
  -- The job: its kind and what it is about.
  work jsonb not null,
  queue text not null,
  state text not null check (state in ('retrying', 'dead', 'redriving', 'settled', 'given-up')),
  class text not null check (class in ('permanent', 'transient')),
  code text not null,
  cause text not null,
  attempts integer not null,
  first_failed_at timestamptz not null,
  last_failed_at timestamptz not null,
  -- Null: not by itself.
  next_attempt_at timestamptz,
  -- Sizes and positions of what the work was about when it failed last.
  facts jsonb
);
create unique index failed_work_open on failed_work (work_key) where state <> 'settled';
create index failed_work_state on failed_work (state, work_id);

-- Append-only history of a piece of work.
create table failed_work_event (
  event_id bigint generated always as identity primary key,
  work_id bigint not null references failed_work,
  at timestamptz not null,
  what text not null,
  code text,
  -- Null: the node itself.
  actor text,
  reason text
);
create index failed_work_event_work on failed_work_event (work_id, event_id);

-- What needs a second pair of eyes before it is done. Decided once; never changed after that.
create table desk_request (
  request_id uuid primary key,
  act text not null check (act in ('redrive', 'give-up')),
  works bigint[] not null,
  reason text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  approved boolean,
  check (decided_by is null or decided_by <> asked_by)
);

-- Whether each peer is asked, for all processes of the node. Derived; can be lost.
create table peer_circuit (
  peer text primary key,
  failures integer not null,
  open_since timestamptz,
  not_before timestamptz not null
);

-- When each periodic piece of work began last, so that one process does it although the queue lost its schedule.
create table periodic_turn (
  name text primary key,
  begun_at timestamptz not null
);
