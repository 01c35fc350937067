-- What an entry of a report says, as an HMAC under the node's data key, and where the record stood in its feed: a report whose
-- entry was corrected since is not current. Null: made before this was noted, and not compared.
alter table report_item add column said_hmac bytea check (octet_length(said_hmac) = 32), add column seq bigint;

-- What the record that was told said, as its source had it: once it says something else, the answer is recalled. Null as above,
-- and where no source has it.
alter table report_told add column content_hmac bytea;
