-- The newest state of every record that a feed carries: one row per ref. Derived; can be rebuilt.
create table held_record (
  feed_id bigint not null references feed (feed_id),
  ref bytea not null,
  seq bigint not null,
  topic text not null,
  division text not null,
  category text not null,
  -- Unified social credit code, or a link key for a person.
  subject_key text not null,
  status text not null,
  -- First and last days of publicity and the last day of the listing; null: no such day is known.
  publicity_start date,
  publicity_end date,
  valid_to date,
  primary key (feed_id, ref)
);
create index held_record_subject on held_record (topic, subject_key);

-- What may be shown: withdrawn refs are subtracted here, at the moment of reading, so that a withdrawal
-- and a record that are applied at the same time cannot miss each other.
create view shown_record as
select r.feed_id, r.ref, r.seq, r.topic, r.division, r.category, r.subject_key, r.status,
       r.publicity_start, r.publicity_end, r.valid_to
from held_record r
where r.status in ('active', 'objected', 'corrected')
  and not exists (select 1 from tombstone t where t.division = r.division and t.ref = r.ref);
