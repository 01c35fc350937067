-- Ended logs of which operators stated that what this node lacks is lost: no member has it any more. Until then a node
-- that vouched for withdrawals and does not hold them neither signs nor answers.
create table given_up (
  feed text not null,
  generation int not null,
  -- Entries that were here, and that members agreed on, when it was stated.
  held bigint not null,
  agreed bigint not null,
  reason text not null,
  stated_by text not null,
  stated_at timestamptz not null default now(),
  primary key (feed, generation)
);
