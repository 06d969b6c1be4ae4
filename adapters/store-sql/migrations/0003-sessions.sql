-- Only hashes of tokens: who reads the database can sign in as nobody.

create table sign_in_link (
  organisation_id text not null references organisation,
  token_sha256 text primary key,
  role text not null check (role in ('organiser', 'dpo')),
  expires double precision not null
);

create table session (
  organisation_id text not null references organisation,
  token_sha256 text primary key,
  role text not null check (role in ('organiser', 'dpo')),
  expires double precision not null
);
