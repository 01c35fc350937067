-- What a batch refused and marked, by rule (rule → rows), and the columns as its file spelt them.
alter table source_batch
  add column refused_by_rule jsonb not null default '{}',
  add column warned_by_rule jsonb not null default '{}',
  add column header text[];

-- The order in which keys were withdrawn: what the file beside the database lacks is what came after its last.
alter table withdrawn_key add column seq bigint generated always as identity;
create index withdrawn_key_seq on withdrawn_key (seq);
