-- When entries were stored last: a feed that is growing is being pushed, and need not be fetched besides.
alter table feed add column grown_at timestamptz not null default '-infinity';

-- Rows of these tables are written under the lock of their feed's row, which is never deleted; asking for that row
-- again for each of a million entries was a tenth of the time of storing them.
alter table feed_entry drop constraint feed_entry_feed_id_fkey;
alter table feed_tile drop constraint feed_tile_feed_id_fkey;
alter table held_record drop constraint held_record_feed_id_fkey;
