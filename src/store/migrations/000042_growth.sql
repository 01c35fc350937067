-- The proof from the entries that are held to a checkpoint that lies beyond them (32-byte hashes): with it a copy
-- that is catching up, or that ends where members ended its generation, can hand on what it has. Empty: none is held.
alter table feed add column checkpoint_growth bytea not null default '';
