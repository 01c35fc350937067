-- Snapshots: a file that says everything its source holds at a time, so that what it lacks is absent.
alter table source_batch
  -- The instant of which a snapshot speaks; null for an increment.
  add column as_of timestamptz,
  -- Rows whose key could not be read: while there is one, nothing can be called absent.
  add column keyless_rows bigint not null default 0,
  -- What became of the absences: null until the batch is done, or for an increment.
  add column absent_rows bigint,
  add column absences_held text;

alter table source_record
  add column mapping_id text,
  -- The newest snapshot that had the record.
  add column seen_batch uuid,
  -- Since when the source's snapshots lack the record; it is suspended until the source confirms.
  add column absent_since timestamptz;
create index source_record_mapping on source_record (mapping_id, seen_batch);
