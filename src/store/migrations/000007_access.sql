-- Who may work at the operator face: people with accounts, programs with tokens. Changed by the operator face only.
create table account (
  account_id uuid primary key,
  name text not null unique,
  -- Argon2id as a PHC string; null for an account that signs in elsewhere.
  password_hash text,
  roles text[] not null,
  must_change_password boolean not null,
  disabled_at timestamptz,
  created_at timestamptz not null,
  password_changed_at timestamptz
);

-- Wrong passwords since the last success, by SHA-256 of the name in lower case, whether it exists or not.
create table login_attempt (
  name_digest bytea primary key check (octet_length(name_digest) = 32),
  attempts integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);

-- Sessions by SHA-256 of the secret that the browser holds.
create table operator_session (
  token_digest bytea primary key check (octet_length(token_digest) = 32),
  account_id uuid not null references account (account_id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null
);
create index operator_session_account on operator_session (account_id);

-- Tokens of programs of the province, by SHA-256 of their secret. A revoked one stays, for the audit.
create table api_token (
  token_id uuid primary key,
  name text not null,
  token_digest bytea not null unique check (octet_length(token_digest) = 32),
  roles text[] not null,
  -- Mappings into which it may deliver; null: any.
  mappings text[],
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
