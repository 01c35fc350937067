-- What a province says beside a record, its own or another's: 异议处理中 (an entry of `records.objection`) and 采用 (of
-- `records.adoption`). Written when such an entry is applied; derived, and can be rebuilt. No personal data but the
-- key of the subject, as in held_record.
create table remark (
  feed_id bigint not null,
  ref bytea not null,
  seq bigint not null,
  division text not null,
  kind text not null check (kind in ('objection', 'adoption')),
  subject_key text not null,
  -- `recordId` of the record that it stands beside.
  target uuid not null,
  -- False once it is dealt with; it is then shown no more.
  open boolean not null,
  -- Facts as answers carry them.
  detail jsonb not null,
  primary key (feed_id, ref)
);
create index remark_subject on remark (subject_key) where open;

create view shown_remark as
select m.feed_id, m.ref, m.seq, m.division, m.kind, m.subject_key, m.target, m.detail
from remark m
where m.open and not exists (select 1 from tombstone t where t.division = m.division and t.ref = m.ref);

-- By what a practitioner is found besides the document (导游证号); in bodies only, and here.
create table practitioner (
  feed_id bigint not null,
  ref bytea not null,
  number text not null,
  subject_key text not null,
  primary key (feed_id, ref)
);
create index practitioner_number on practitioner (number);
