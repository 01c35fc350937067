-- Under which publicity rules (公示期限) all published records were last looked at: a digest of the rule sets in force.
create table publicity_review (
  single boolean primary key default true check (single),
  rules text not null,
  reviewed_at timestamptz not null default now()
);
