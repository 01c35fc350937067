-- Which tile of 256 entries the scrub looks at next.
alter table feed add column scrub_tile bigint not null default 0;

-- Whether the feed is of scope 政务共享: sharing goes on when publicity is over, until the query period ends. The days
-- of the row are then those of sharing.
alter table held_record add column sharing boolean not null default false;

create or replace view shown_record as
select r.feed_id, r.ref, r.seq, r.topic, r.division, r.category, r.subject_key, r.status,
       r.publicity_start, r.publicity_end, r.valid_to
from held_record r
where r.status in ('active', 'objected', 'corrected')
  and not exists (select 1 from tombstone t where t.division = r.division and t.ref = r.ref
    and (t.effect <> 'stop-publicity' or not r.sharing));

-- When the issuer of a feed last said that what is held here is all; since when that is too long ago.
create table feed_freshness (
  feed text primary key,
  fresh_at timestamptz not null,
  stale_since timestamptz
);

-- 对账单: how many entries issuer and holder have, feed by feed, one row a day.
create table reconciliation_sheet (
  day date not null,
  feed text not null,
  generation integer not null,
  holder text not null,
  issuer_count bigint not null,
  holder_count bigint not null,
  -- Root at holder_count, hexadecimal; null while the holder has confirmed nothing.
  fingerprint text,
  confirmed_since timestamptz,
  primary key (day, feed, generation, holder)
);

-- An erased body is gone from the table when its row version is: do not wait for a fifth of the table to change.
alter table feed_entry set (autovacuum_vacuum_scale_factor = 0.01);
