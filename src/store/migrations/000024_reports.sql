-- Whom a record that only this node holds is about, by HMAC under the node's data key; empty: nobody that could be
-- asked for. Null: not looked at yet.
alter table local_record add column subject_hmac bytea;
create index local_record_subject on local_record (subject_hmac);
create index local_record_unseen on local_record (record_id) where subject_hmac is null;

-- Reports that were made, for whoever asks later whether one is authentic and current. Neither subject nor content.
create table report (
  report_no text primary key,
  -- HMAC of the verification code.
  code_hmac bytea not null unique,
  edition text not null check (edition in ('public', 'government', 'authorised')),
  body_digest bytea not null check (octet_length(body_digest) = 32),
  made_at timestamptz not null
);

-- What each report shows: by ref where a feed carries it, by record id where this node alone holds it.
create table report_item (
  report_no text not null references report (report_no) on delete cascade,
  record_id uuid not null,
  division text not null,
  ref bytea,
  primary key (report_no, record_id)
);
