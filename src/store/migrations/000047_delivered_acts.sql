-- 事项: what became of acts that local systems delivered (采用, 措施反馈), one row each. Written by the sweep of
-- src/lists/delivered-acts.ts, in the transaction of the act itself. No personal data: the act is in local_record, sealed.
create table delivered_act (
  record_id uuid primary key,
  -- Of the record as it was looked at; a newer one is looked at anew.
  version integer not null,
  state text not null check (state in ('waiting', 'refused', 'done')),
  -- What it waits for, or why it was refused.
  code text,
  -- `recordId` of the listing that it is about, once that is known.
  target uuid,
  -- Day in Asia/Shanghai on which this version was looked at first, and the last one on which waiting is no trouble.
  since date not null,
  due_on date,
  check ((state = 'done') = (code is null))
);
create index delivered_act_open on delivered_act (state) where state <> 'done';
create index local_record_act on local_record (category) where reason = 'ACT';
