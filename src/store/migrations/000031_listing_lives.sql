-- Where each listing of this province stands in its life (名单的一生). Written in the transaction of what it is about.
create table listing_life (
  category text not null,
  key_hmac bytea not null,
  record_id uuid not null,
  ref bytea not null check (octet_length(ref) = 16),
  state text not null,
  -- Only while it is suspended: why, and where it goes back to.
  suspended_cause text,
  suspended_from text,
  -- HMAC of subject, list and number of the decision: how national results name it. Null: not known yet.
  match_hmac bytea,
  -- When the state changed last; when the last province had stopped, after an end.
  since timestamptz not null,
  confirmed_at timestamptz,
  primary key (category, key_hmac)
);
create index listing_life_ref on listing_life (ref);
create index listing_life_record on listing_life (record_id);
create index listing_life_match on listing_life (match_hmac);

-- Its history. Rows are only added.
create table listing_event (
  event_id bigint generated always as identity primary key,
  category text not null,
  key_hmac bytea not null,
  event text not null,
  before text not null,
  after text not null,
  cause text,
  -- Which of the four ends it was (rules/ends.yaml).
  end_code text,
  at timestamptz not null,
  -- What said so: a batch of a mapping, an operator, the calendar, the national results, receipts.
  source text not null,
  -- Authority, number and date of the decision under the node's data key.
  sealed bytea
);
create index listing_event_life on listing_event (category, key_hmac, event_id);

-- Records from before this table: what their newest state says. Their match is found when they are looked at next.
insert into listing_life (category, key_hmac, record_id, ref, state, suspended_cause, suspended_from, since)
select category, key_hmac, record_id, ref,
  case status when 'repaired' then 'withdrawn' when 'revoked' then 'withdrawn' when 'expired' then 'expired'
    when 'suspended' then 'suspended' else case when absent_since is not null then 'suspended'
    when feed is null then 'listed' else 'published' end end,
  case when status in ('repaired', 'revoked', 'expired') then null when status = 'suspended' then 'source'
    when absent_since is not null then 'absent' end,
  case when status in ('repaired', 'revoked', 'expired') then null when status = 'suspended'
    or absent_since is not null then case when feed is null then 'listed' else 'published' end end,
  updated_at
from source_record where category in ('R07', 'R08', 'R13', 'R14');
