-- A snapshot with the bytes of an earlier one speaks of another day: it is a batch of its own.
drop index source_batch_file;
create unique index source_batch_file on source_batch (mapping_id, mapping_version, file_digest, as_of)
  nulls not distinct;
