-- What writes with an Idempotency-Key were answered, until the key ends. No personal data: sizes and statuses.
create table idempotency_key (
  member text not null,
  operation text not null,
  key text not null,
  digest bytea not null check (octet_length(digest) = 32),
  status smallint not null,
  answer text not null,
  expires_at timestamptz not null,
  primary key (member, operation, key)
);
create index idempotency_key_expiry on idempotency_key (expires_at);
