-- Decisions that were entered by a request with a key, so that one that comes again is answered as before and not carried
-- out again. Written in the transaction of the decision, and kept for good: a suspension that came again after years would
-- suspend. What it said is kept as an HMAC only; the answer holds states and numbers, and neither a decision nor a subject.
create table listing_request (
  caller uuid not null,
  key text not null,
  content_hmac bytea not null check (octet_length(content_hmac) = 32),
  answer json,
  at timestamptz not null,
  primary key (caller, key)
);
