-- Last day of publicity as it was last said of a source record: a later rule or delivery may shorten it, never lengthen it.
alter table source_record add column publicity_end date;
