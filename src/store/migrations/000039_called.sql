-- When each peer last asked what this node holds: its node does so with every heartbeat, so its way to us is open.
-- Written by whichever process answered, every few seconds at most.
alter table peer_contact add column called_at timestamptz;
