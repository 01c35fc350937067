-- Whether each peer answers, as the workers find it. Derived; can be lost.
create table peer_contact (
  peer text primary key,
  answered_at timestamptz,
  -- Since when every call has failed; null while it answers.
  failing_since timestamptz,
  last_fault text
);
