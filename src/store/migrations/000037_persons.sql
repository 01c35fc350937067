-- Persons whom a record names by the number of a document: the key under which they were linked last. Empty: under
-- none, for want of a key. Null: the record names no person by a number. Records that a feed carries are here too then,
-- since the number is in no feed.
alter table local_record add column persons_under text;
create index local_record_persons on local_record (persons_under, record_id) where persons_under is not null;
