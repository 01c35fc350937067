-- What national results (国家修复结果) say was repaired. A listing here of that name is neither shown nor used.
create table national_repair (
  -- The R11 record that says so.
  record_id uuid primary key,
  -- HMAC of subject, list and number of the decision, as in listing_life.
  match_hmac bytea not null,
  decided_on date,
  received_at timestamptz not null,
  -- Suspends nothing any more: taken back nationally, or its authority decided here that the listing goes on.
  void_at timestamptz,
  void_reason text check (void_reason in ('taken-back', 'decided')),
  check ((void_at is null) = (void_reason is null))
);
create index national_repair_match on national_repair (match_hmac);
create index listing_life_national on listing_life (since) where suspended_cause = 'national';

-- Each day's comparison with them, both ways; the newest of the day.
create table national_reconciliation (
  day date primary key,
  at timestamptz not null,
  -- When the newest national file had been taken in; null: none came yet.
  newest_file_at timestamptz,
  -- Listings that wait, suspended, for the decision of their authority.
  suspended integer not null,
  -- Repaired here longer ago than the newest file, which does not have them.
  not_national integer not null,
  -- Results about listings that this node does not know.
  unknown integer not null
);

-- Day of the decision that ended a listing: from it the time until the last province had stopped is measured.
alter table listing_life add column end_decided_on date;
create index listing_life_confirmed on listing_life (confirmed_at) where confirmed_at is not null;
create index tombstone_place on tombstone (division, withdrawals_generation, withdrawals_seq);
