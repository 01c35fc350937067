-- Signatures of requests that came through the gateway and were used. Rows are added by whichever process takes the
-- request, and removed once such a signature would be refused as expired. Nothing personal.
create table request_nonce (
  division text not null,
  nonce text not null,
  keep_until timestamptz not null,
  primary key (division, nonce)
);
create index request_nonce_keep_until on request_nonce (keep_until);
