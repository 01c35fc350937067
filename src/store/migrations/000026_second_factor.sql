-- The second factor of a local account: a secret for time-based codes (RFC 6238). Changed by the operator face only.
create table second_factor (
  account_id uuid primary key references account (account_id),
  -- Sealed under the node's data key.
  secret bytea not null,
  created_at timestamptz not null,
  -- Null until its owner has shown a code of it; until then it is not asked for.
  confirmed_at timestamptz,
  -- Time step of the newest code that was taken: no code of it or of an earlier step is taken again.
  last_step bigint not null
);
