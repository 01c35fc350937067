-- When the file of a batch was put away. Until then it is gone on with under the version that began it, also on a day on
-- which another one holds; the same bytes that come later are a delivery of their own.
alter table source_batch add column settled_at timestamptz;
update source_batch set settled_at = finished_at where state <> 'running';

-- How many records the snapshots of a mapping had suspended for absence on a day of Asia/Shanghai: the guard counts them
-- also when they came back.
create table absence_day (
  mapping_id text not null,
  day date not null,
  suspended bigint not null,
  primary key (mapping_id, day)
);
