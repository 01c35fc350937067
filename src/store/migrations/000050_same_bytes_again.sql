-- The bytes of an increment that come once more after others of the mapping say that all is as before: a batch of its own.
alter table source_batch add column delivery int not null default 0;
drop index source_batch_file;
create unique index source_batch_file on source_batch (mapping_id, mapping_version, file_digest, as_of, delivery)
  nulls not distinct;
