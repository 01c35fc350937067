-- What departments delivered, for the coverage report (应归尽归): who, what, when. No subject, no number of a person.
create table delivered_record (
  category text not null,
  key_hmac bytea not null,
  source_org_uscc text not null,
  source_org_name text not null,
  catalogue_item text not null,
  -- Day of the decision, conduct, service or award; null where the category has none.
  decided_on date,
  -- Day in Asia/Shanghai on which the record was accepted for the first time.
  collected_on date not null,
  primary key (category, key_hmac)
);

-- The same of rows that were refused, as far as it could be read; for as long as the row is in quarantine.
create table refused_delivery (
  batch_id uuid not null,
  row_number bigint not null,
  category text not null,
  key_hmac bytea,
  source_org_uscc text,
  source_org_name text,
  catalogue_item text,
  decided_on date,
  refused_on date not null,
  primary key (batch_id, row_number)
);
