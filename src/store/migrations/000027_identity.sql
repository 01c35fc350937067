-- Accounts whose owners sign in at an identity provider (OIDC): who they are there. Written once, at their first sign-in.
create table account_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null unique references account (account_id),
  primary key (issuer, subject)
);
