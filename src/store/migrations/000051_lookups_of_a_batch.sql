-- Which second files the rows of a batch were looked up in: SHA-256 in hexadecimal by the name of the lookup. A batch that
-- was cut off goes on with them.
alter table source_batch add column lookups jsonb;
