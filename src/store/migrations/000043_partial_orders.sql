-- Which orders that were made without some provinces are worth a look: not each of them at every wake-up.
-- False: the answer is in no report yet, also where the version before took it in.
alter table report_query add column shown boolean not null default false;
create index report_query_new on report_query (order_id) where state = 'answered' and not shown;
-- Provinces that the newest report has not although no answer of theirs is outstanding: their feeds are not here. Null:
-- made by the version before, so that any that it has not may be meant.
alter table report_order add column lacking text[];
create index report_order_lacking on report_order (order_id)
  where state = 'partial' and coalesce(lacking, missing) <> '{}';
create index report_order_waiting on report_order (order_id) where state = 'waiting';
